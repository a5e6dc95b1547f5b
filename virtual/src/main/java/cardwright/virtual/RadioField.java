package cardwright.virtual;

import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.Operation;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.Uid;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The reader's radio field with the card in it, if there is one. Passes commands to the card and counts the
/// time they take on the air. Where there is no card, nothing is accepted.
final class RadioField {
    private @Nullable VirtualCard card;
    private long airTime;

    Optional<VirtualCard> card() {
        return Optional.ofNullable(card);
    }

    /// Puts this card into the field, to be activated; null takes the card out. A card that was there loses
    /// its power.
    void hold(@Nullable VirtualCard next) {
        card().ifPresent(VirtualCard::halt);
        card = next;
    }

    /// The time on the air so far, in nanoseconds.
    long airTime() {
        return airTime;
    }

    /// Wakes the card up and selects it.
    void activate() {
        card().ifPresent(present -> {
            present.select();
            airTime += AirStep.ACTIVATE.accepted();
            airTime += present.uid().length() == Uid.DOUBLE ? AirStep.CASCADE.accepted() : 0;
        });
    }

    /// Whether this sector is authenticated.
    boolean isOpen(SectorNumber sector) {
        return card().flatMap(VirtualCard::authenticated).filter(sector::equals).isPresent();
    }

    /// Whether the key that authenticated gives this right to a data block. The card's NAK does not say
    /// whether a right was missing or something else was wrong; who plays the reader may look.
    boolean isGranted(Operation operation, BlockNumber block) {
        return card().filter(present -> present.isGranted(operation, block)).isPresent();
    }

    boolean authenticate(BlockNumber block, KeyType keyType, Key key) {
        return tell(AirStep.AUTHENTICATE, present -> present.authenticate(block, keyType, key));
    }

    Optional<Block> read(BlockNumber block) {
        boolean listening = isListening();
        Optional<Block> answer = card().flatMap(present -> present.read(block));
        count(AirStep.READ, listening, answer.isPresent());
        return answer;
    }

    boolean write(BlockNumber block, Block content) {
        return tell(AirStep.WRITE, present -> present.write(block, content));
    }

    /// Increment, decrement or restore: to the card's transfer buffer.
    boolean calculate(Predicate<VirtualCard> command) {
        return tell(AirStep.CALCULATE, command);
    }

    boolean transfer(BlockNumber block) {
        return tell(AirStep.TRANSFER, present -> present.transfer(block));
    }

    private boolean tell(AirStep step, Predicate<VirtualCard> command) {
        boolean listening = isListening();
        boolean accepted = card().filter(command).isPresent();
        count(step, listening, accepted);
        return accepted;
    }

    private boolean isListening() {
        return card().filter(VirtualCard::isSelected).isPresent();
    }

    private void count(AirStep step, boolean listening, boolean accepted) {
        if (accepted) {
            airTime += step.accepted();
        } else if (listening && step != AirStep.AUTHENTICATE) {
            airTime += AirStep.refused();
        } else {
            airTime += step.unanswered();
        }
    }
}

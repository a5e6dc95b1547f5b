package cardwright.virtual;

import cardwright.apdu.ResponseApdu;
import cardwright.apdu.StatusWord;
import cardwright.card.ReaderDialect;
import cardwright.card.Refusal;
import cardwright.mifare.BlockNumber;
import java.util.Optional;

/// What the commands of a reader work with, and how it refuses.
record ReaderState(ReaderDialect dialect, RadioField field, ReaderKeys keys) {

    ResponseApdu done() {
        return ResponseApdu.of(StatusWord.OK);
    }

    /// The reader refuses by itself; the card notices nothing.
    ResponseApdu refuse(Refusal reason) {
        return ResponseApdu.of(dialect.status(reason));
    }

    /// The card refused, and is silent now; a reader that recovers selects it again.
    ResponseApdu cardRefused(Refusal reason) {
        if (dialect.recoversAfterRefusal()) {
            field.activate();
        }
        return refuse(reason);
    }

    /// The block of this number, if the card has it.
    Optional<BlockNumber> block(int number) {
        return number <= BlockNumber.MAX
                ? Optional.of(BlockNumber.of(number))
                        .filter(block -> field.card()
                                .filter(card -> card.type().has(block))
                                .isPresent())
                : Optional.empty();
    }
}

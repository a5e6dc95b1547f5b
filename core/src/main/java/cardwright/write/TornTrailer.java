package cardwright.write;

import cardwright.card.AuthenticationRefused;
import cardwright.card.CardException;
import cardwright.card.ClassicCard;
import cardwright.card.CommandRefused;
import cardwright.card.KeyRing;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorTrailer;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was found of a trailer whose write was torn: the key that may write it again, or why none can.
///
/// @param writer the key, if there is one
/// @param loss what is lost, if there is none
record TornTrailer(Optional<KeyRing.Entry> writer, Optional<Text> loss) {
    /// Tries the keys of before and after and their mixtures, which is two dozen at most.
    static TornTrailer search(ClassicCard card, Step step) throws CardException {
        Key keyA = find(card, step, KeyType.A);
        Key keyB = find(card, step, KeyType.B);
        if (keyA == null && keyB == null) {
            return lost(CoreTexts.writeSectorBlocked(step.block(), step.block().sector()));
        }
        Block shown = read(card, step.block(), keyA, keyB);
        int word = shown == null ? -1 : SectorTrailer.accessWord(shown);
        if (shown == null || word < 0) {
            return stuck(step);
        }
        AccessConditions now = AccessConditions.ofWord(word);
        Optional<KeyRing.Entry> writer = writer(now, step.after(), shown, keyA, keyB);
        return writer.isPresent() ? new TornTrailer(writer, Optional.empty()) : stuck(step);
    }

    private static @Nullable Key find(ClassicCard card, Step step, KeyType type) throws CardException {
        for (Key candidate : TornKeys.of(step.before(), step.after(), type)) {
            if (card.opens(step.block().sector(), type, candidate)) {
                return candidate;
            }
        }
        return null;
    }

    /// The trailer as one of the keys shows it. A key B that can be read opens, but shows nothing.
    private static @Nullable Block read(ClassicCard card, BlockNumber block, @Nullable Key keyA, @Nullable Key keyB)
            throws CardException {
        try {
            if (keyA != null) {
                return card.read(block, KeyType.A, keyA);
            }
            return keyB == null ? null : card.read(block, KeyType.B, keyB);
        } catch (CommandRefused | AuthenticationRefused refused) {
            return null;
        }
    }

    /// The key that may write every part that is not yet as it shall be.
    private static Optional<KeyRing.Entry> writer(
            AccessConditions now, Block after, Block shown, @Nullable Key keyA, @Nullable Key keyB) {
        SectorRights rights = new SectorRights(now, Optional.ofNullable(keyA), Optional.ofNullable(keyB));
        TrailerChange change = new TrailerChange(
                !Key.of(after.toBytes(), 0).equals(keyA),
                TrailerChange.between(PartialBlock.of(shown), after).access(),
                !Key.of(after.toBytes(), SectorTrailer.KEY_B_OFFSET).equals(keyB(now, shown, keyB)));
        return rights.trailerWriter(change);
    }

    private static @Nullable Key keyB(AccessConditions now, Block shown, @Nullable Key keyB) {
        return now.trailer().keyBReadable() ? Key.of(shown.toBytes(), SectorTrailer.KEY_B_OFFSET) : keyB;
    }

    private static TornTrailer stuck(Step step) {
        return lost(CoreTexts.writeTrailerStuck(step.block(), step.block().sector()));
    }

    private static TornTrailer lost(Text loss) {
        return new TornTrailer(Optional.empty(), Optional.of(loss));
    }
}

package cardwright.write;

import cardwright.card.AuthenticationRefused;
import cardwright.card.CardException;
import cardwright.card.ClassicCard;
import cardwright.card.CommandRefused;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorTrailer;

/// Whether a trailer is what it is said to be: each key that can open opens, access bytes and general purpose
/// byte read the same, and so does a key B that can be read.
final class TrailerLook {
    private TrailerLook() {}

    /// @param trailer the trailer with its keys; what is not known of it is not looked at
    static boolean matches(ClassicCard card, BlockNumber block, PartialBlock trailer) throws CardException {
        boolean knowsA = trailer.knows(0, Key.LENGTH);
        boolean readable = isKeyBReadable(trailer);
        boolean knowsB = trailer.knows(SectorTrailer.KEY_B_OFFSET, Key.LENGTH) && !readable;
        if (knowsA && !opensAndAgrees(card, block, trailer, KeyType.A)) {
            return false;
        }
        if (knowsB) {
            return knowsA
                    ? card.opens(block.sector(), KeyType.B, key(trailer, KeyType.B))
                    : opensAndAgrees(card, block, trailer, KeyType.B);
        }
        return knowsA;
    }

    private static boolean isKeyBReadable(PartialBlock trailer) {
        int word = SectorTrailer.accessWord(trailer.bytes());
        return word >= 0 && AccessConditions.ofWord(word).trailer().keyBReadable();
    }

    private static Key key(PartialBlock trailer, KeyType type) {
        return Key.of(trailer.bytes().toBytes(), SectorTrailer.keyOffset(type));
    }

    private static boolean opensAndAgrees(ClassicCard card, BlockNumber block, PartialBlock trailer, KeyType type)
            throws CardException {
        Key key = key(trailer, type);
        if (!card.opens(block.sector(), type, key)) {
            return false;
        }
        Block shown;
        try {
            shown = card.read(block, type, key);
        } catch (CommandRefused | AuthenticationRefused refused) {
            return false;
        }
        for (int i = SectorTrailer.ACCESS_OFFSET; i < Block.LENGTH; i++) {
            boolean looked = i < SectorTrailer.KEY_B_OFFSET || isKeyBReadable(trailer);
            if (looked && trailer.knows(i) && shown.byteAt(i) != trailer.bytes().byteAt(i)) {
                return false;
            }
        }
        return true;
    }
}

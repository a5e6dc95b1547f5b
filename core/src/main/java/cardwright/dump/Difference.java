package cardwright.dump;

import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.GeneralPurposeByte;
import cardwright.mifare.KeyType;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.Uid;
import cardwright.mifare.ValueBlock;
import cardwright.text.Text;
import java.util.List;

/// One thing that differs between two card images. Holds no key: of keys it says that they differ.
public sealed interface Difference {
    /// The difference in words: one or more sentences, each a line of its own. The first names the place.
    default List<Text> lines() {
        return DifferenceWords.of(this);
    }

    /// The cards are of different types; blocks that only one has are not compared.
    ///
    /// @param before the one side's type
    /// @param after the other side's type
    record OfType(CardType before, CardType after) implements Difference {}

    /// The UIDs the cards answered with differ.
    ///
    /// @param before the one side's
    /// @param after the other side's
    record OfUid(Uid before, Uid after) implements Difference {}

    /// A value block on both sides, with another value or address.
    ///
    /// @param block which
    /// @param before what it held
    /// @param after what it holds
    record OfValue(BlockNumber block, ValueBlock before, ValueBlock after) implements Difference {}

    /// Data of a block.
    ///
    /// @param block which
    /// @param before its bytes, as far as they are known
    /// @param after its bytes, as far as they are known
    record OfData(BlockNumber block, PartialBlock before, PartialBlock after) implements Difference {}

    /// A key that is known on both sides and not the same.
    ///
    /// @param sector whose
    /// @param keyType which
    record OfKey(SectorNumber sector, KeyType keyType) implements Difference {}

    /// Access bytes that are known and well-formed on both sides.
    ///
    /// @param sector whose
    /// @param before who might do what
    /// @param after who may do what
    record OfAccess(SectorNumber sector, AccessConditions before, AccessConditions after) implements Difference {}

    /// Access bytes of which at least one side's are malformed, or not wholly known.
    ///
    /// @param sector whose
    /// @param before the three bytes in hexadecimal, `??` for one that is not known
    /// @param after the three bytes in hexadecimal, `??` for one that is not known
    record OfMalformed(SectorNumber sector, String before, String after) implements Difference {}

    /// The general purpose byte of a sector.
    ///
    /// @param sector whose
    /// @param before what it was
    /// @param after what it is
    record OfGeneralPurposeByte(SectorNumber sector, GeneralPurposeByte before, GeneralPurposeByte after)
            implements Difference {}

    /// Bytes that are known on one side only: nothing can be said about whether they differ.
    ///
    /// @param block which
    /// @param part which part of it
    /// @param knownBefore whether the one side knows them; if not, the other does
    record OfKnowledge(BlockNumber block, Part part, boolean knownBefore) implements Difference {}

    /// A part of a block that is compared by itself.
    enum Part {
        /// A data block.
        DATA(0xFFFF),
        /// Key A, bytes 0 to 5 of a trailer.
        KEY_A(0x003F),
        /// The access bytes, 6 to 8 of a trailer.
        ACCESS(0x01C0),
        /// The general purpose byte, 9 of a trailer.
        GENERAL_PURPOSE_BYTE(0x0200),
        /// Key B, bytes 10 to 15 of a trailer.
        KEY_B(0xFC00);

        private final int mask;

        Part(int mask) {
            this.mask = mask;
        }

        /// The part's bytes: a bit for each, bit 0 for byte 0.
        int mask() {
            return mask;
        }

        /// Whether all of the part is known.
        boolean isKnownIn(PartialBlock block) {
            return (block.known() & mask) == mask;
        }

        /// Whether a byte differs that both blocks know.
        boolean differs(PartialBlock one, PartialBlock other) {
            int both = one.known() & other.known() & mask;
            for (int i = 0; i < Block.LENGTH; i++) {
                if ((both >> i & 1) != 0
                        && one.bytes().byteAt(i) != other.bytes().byteAt(i)) {
                    return true;
                }
            }
            return false;
        }
    }
}

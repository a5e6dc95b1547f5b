package cardwright.dump;

import cardwright.dump.Difference.Part;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.GeneralPurposeByte;
import cardwright.mifare.KeyType;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorTrailer;
import cardwright.mifare.ValueBlock;
import cardwright.text.Hex;
import java.util.ArrayList;
import java.util.List;

/// What differs between two card images, block by block and by meaning. Immutable.
///
/// A byte that one side does not know is no difference of the card but one of knowledge, and told as such.
///
/// @param before the one side
/// @param after the other side
/// @param differences rising by block; empty if nothing differs
public record ImageDiff(CardImage before, CardImage after, List<Difference> differences) {
    /// A comparison; the list is copied.
    public ImageDiff {
        differences = List.copyOf(differences);
    }

    /// Compares two images.
    public static ImageDiff of(CardImage before, CardImage after) {
        return new ImageDiff(before, after, new Comparison(before, after).differences());
    }

    /// Whether the two sides are the same, and know the same.
    public boolean isEmpty() {
        return differences.isEmpty();
    }

    /// Whether something that both sides know differs.
    public boolean differs() {
        return differences.stream().anyMatch(difference -> !(difference instanceof Difference.OfKnowledge));
    }

    /// Gathers differences in the order of the blocks.
    private record Comparison(CardImage before, CardImage after, List<Difference> found) {
        Comparison(CardImage before, CardImage after) {
            this(before, after, new ArrayList<>());
        }

        List<Difference> differences() {
            if (before.type() != after.type()) {
                found.add(new Difference.OfType(before.type(), after.type()));
            }
            if (!before.uid().equals(after.uid())
                    && before.uid().isPresent()
                    && after.uid().isPresent()) {
                found.add(new Difference.OfUid(before.uid().get(), after.uid().get()));
            }
            int blocks = Math.min(before.type().blockCount(), after.type().blockCount());
            for (int i = 0; i < blocks; i++) {
                BlockNumber number = BlockNumber.of(i);
                PartialBlock one = before.block(number);
                PartialBlock other = after.block(number);
                if (!one.equals(other)) {
                    compare(number, one, other);
                }
            }
            return found;
        }

        private void compare(BlockNumber number, PartialBlock one, PartialBlock other) {
            if (number.isTrailer()) {
                compareTrailers(number, one, other);
            } else if (bothKnow(number, Part.DATA, one, other)) {
                boolean values = one.whole().isPresent()
                        && other.whole().isPresent()
                        && ValueBlock.isValid(one.bytes())
                        && ValueBlock.isValid(other.bytes());
                found.add(
                        values
                                ? new Difference.OfValue(
                                        number, ValueBlock.parse(one.bytes()), ValueBlock.parse(other.bytes()))
                                : new Difference.OfData(number, one, other));
            }
        }

        private void compareTrailers(BlockNumber number, PartialBlock one, PartialBlock other) {
            if (bothKnow(number, Part.KEY_A, one, other)) {
                found.add(new Difference.OfKey(number.sector(), KeyType.A));
            }
            if (bothKnow(number, Part.ACCESS, one, other)) {
                compareAccess(number, one, other);
            }
            if (bothKnow(number, Part.GENERAL_PURPOSE_BYTE, one, other)) {
                found.add(new Difference.OfGeneralPurposeByte(number.sector(), gpb(one), gpb(other)));
            }
            if (bothKnow(number, Part.KEY_B, one, other)) {
                found.add(new Difference.OfKey(number.sector(), KeyType.B));
            }
        }

        private void compareAccess(BlockNumber number, PartialBlock one, PartialBlock other) {
            int from = SectorTrailer.accessWord(one.bytes());
            int to = SectorTrailer.accessWord(other.bytes());
            boolean whole = Part.ACCESS.isKnownIn(one) && Part.ACCESS.isKnownIn(other);
            found.add(
                    whole && from >= 0 && to >= 0
                            ? new Difference.OfAccess(
                                    number.sector(), AccessConditions.ofWord(from), AccessConditions.ofWord(to))
                            : new Difference.OfMalformed(number.sector(), access(one), access(other)));
        }

        private static String access(PartialBlock trailer) {
            StringBuilder hex = new StringBuilder();
            for (int i = SectorTrailer.ACCESS_OFFSET; i < SectorTrailer.GENERAL_PURPOSE_OFFSET; i++) {
                hex.append(trailer.knows(i) ? Hex.ofByte(trailer.bytes().byteAt(i)) : "??");
            }
            return hex.toString();
        }

        private static GeneralPurposeByte gpb(PartialBlock trailer) {
            return GeneralPurposeByte.of(trailer.bytes().byteAt(SectorTrailer.GENERAL_PURPOSE_OFFSET));
        }

        /// Whether a byte of a part differs that both sides know. Notes what only one of them knows.
        private boolean bothKnow(BlockNumber number, Part part, PartialBlock one, PartialBlock other) {
            int onlyBefore = one.known() & ~other.known() & part.mask();
            int onlyAfter = other.known() & ~one.known() & part.mask();
            boolean differs = part.differs(one, other);
            if (!differs && onlyBefore != 0) {
                found.add(new Difference.OfKnowledge(number, part, true));
            }
            if (!differs && onlyAfter != 0) {
                found.add(new Difference.OfKnowledge(number, part, false));
            }
            return differs;
        }
    }
}

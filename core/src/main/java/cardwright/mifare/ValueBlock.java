package cardwright.mifare;

import cardwright.text.InvalidInput;
import cardwright.text.Text;
import cardwright.text.TextList;
import cardwright.words.CoreTexts;
import java.util.List;

/// A block that holds an amount which the card itself can add to and take from.
///
/// | bytes | hold |
/// |---|---|
/// | 0–3 | the value: signed, 32 bits, low byte first |
/// | 4–7 | the value inverted |
/// | 8–11 | the value again |
/// | 12 13 14 15 | the address, inverted, again, inverted again |
///
/// Source: 1K data sheet, 8.6.2.1 and table 4.
///
/// @param value the amount, all 32 bits of it
/// @param address a byte of the user's own, 0 to 255, as a rule the number of a backup block; the card
///     keeps it and never looks at it
public record ValueBlock(int value, int address) {
    /// A value block.
    ///
    /// @throws IllegalArgumentException if the address is not 0 to 255
    public ValueBlock {
        if (address < 0 || address > 0xFF) {
            throw new IllegalArgumentException("address " + address + " is not 0 to 255");
        }
    }

    /// The value and address that a block holds.
    ///
    /// @throws InvalidInput if one of the six relations does not hold; names each that is broken, at which
    ///     bytes, and what would have to stand there
    public static ValueBlock parse(Block block) {
        List<Text> faults = ValueRelation.brokenIn(block).stream()
                .map(relation -> relation.describe(block))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidInput(CoreTexts.valueBlockInvalid(new TextList(faults).clauses()));
        }
        return new ValueBlock(
                block.byteAt(0) | block.byteAt(1) << 8 | block.byteAt(2) << 16 | block.byteAt(3) << 24,
                block.byteAt(12));
    }

    /// Whether a block is a value block: all six relations hold. Makes no object.
    public static boolean isValid(Block block) {
        for (int i = 0; i < 4; i++) {
            int value = block.byteAt(i);
            if (block.byteAt(4 + i) != (value ^ 0xFF) || block.byteAt(8 + i) != value) {
                return false;
            }
        }
        int address = block.byteAt(12);
        return block.byteAt(13) == (address ^ 0xFF)
                && block.byteAt(14) == address
                && block.byteAt(15) == (address ^ 0xFF);
    }

    /// The 16 bytes.
    public Block block() {
        byte[] bytes = new byte[Block.LENGTH];
        for (int i = 0; i < 4; i++) {
            bytes[i] = (byte) (value >> (8 * i));
            bytes[4 + i] = (byte) ~bytes[i];
            bytes[8 + i] = bytes[i];
        }
        bytes[12] = (byte) address;
        bytes[13] = (byte) ~address;
        bytes[14] = bytes[12];
        bytes[15] = bytes[13];
        return Block.of(bytes);
    }
}

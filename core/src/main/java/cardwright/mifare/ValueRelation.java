package cardwright.mifare;

import cardwright.text.Hex;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;

/// The six relations between the bytes of a value block, which holds its value three times and its address
/// four times. All must hold (1K data sheet, 8.6.2.1).
///
/// If one copy only is wrong, the relations that are broken tell which one:
///
/// | wrong | broken |
/// |---|---|
/// | bytes 0–3 | 1 and 2 |
/// | bytes 4–7 | 1 and 3 |
/// | bytes 8–11 | 2 and 3 |
/// | byte 12 | 4, 5 and 6 |
/// | byte 13, 14 or 15 | 4, 5 or 6 |
public enum ValueRelation {
    /// 1: bytes 4–7 are bytes 0–3 inverted.
    VALUE_INVERTED(0, 4, 4, true),
    /// 2: bytes 8–11 are bytes 0–3 again.
    VALUE_REPEATED(0, 8, 4, false),
    /// 3: bytes 8–11 are bytes 4–7 inverted.
    INVERTED_AND_REPEATED(4, 8, 4, true),
    /// 4: byte 13 is byte 12 inverted.
    ADDRESS_INVERTED(12, 13, 1, true),
    /// 5: byte 14 is byte 12 again.
    ADDRESS_REPEATED(12, 14, 1, false),
    /// 6: byte 15 is byte 12 inverted.
    ADDRESS_INVERTED_AGAIN(12, 15, 1, true);

    private static final ValueRelation[] ALL = values();

    private final int first;
    private final int second;
    private final int length;
    private final boolean inverted;

    ValueRelation(int first, int second, int length, boolean inverted) {
        this.first = first;
        this.second = second;
        this.length = length;
        this.inverted = inverted;
    }

    /// The relations that do not hold in a block, in their order; none if it is a value block.
    public static List<ValueRelation> brokenIn(Block block) {
        List<ValueRelation> broken = new ArrayList<>();
        for (ValueRelation relation : ALL) {
            if (!relation.holdsIn(block)) {
                broken.add(relation);
            }
        }
        return List.copyOf(broken);
    }

    /// Whether the relation holds in a block. Makes no object.
    public boolean holdsIn(Block block) {
        for (int i = 0; i < length; i++) {
            if (block.byteAt(second + i) != expected(block, i)) {
                return false;
            }
        }
        return true;
    }

    private int expected(Block block, int index) {
        int value = block.byteAt(first + index);
        return inverted ? value ^ 0xFF : value;
    }

    /// The relation as a formula over byte numbers, in every language: `4-7=~0-3`, `14=12`.
    public String notation() {
        return range(second) + "=" + (inverted ? "~" : "") + range(first);
    }

    private String range(int from) {
        return length == 1 ? Integer.toString(from) : from + "-" + (from + length - 1);
    }

    /// How a block breaks the relation: which bytes, what they are, what they would have to be. A clause, no full stop.
    Text describe(Block block) {
        byte[] bytes = block.toBytes();
        byte[] expected = new byte[length];
        for (int i = 0; i < length; i++) {
            expected[i] = (byte) expected(block, i);
        }
        String found = Hex.of(bytes, second, length, " ");
        String wanted = Hex.spaced(expected);
        return inverted
                ? CoreTexts.valueBlockNotInverted(range(second), found, range(first), wanted)
                : CoreTexts.valueBlockNotRepeated(range(second), found, range(first), wanted);
    }
}

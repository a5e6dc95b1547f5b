package cardwright.mifare;

import java.util.List;

/// Access bytes read bit by bit after the data sheet's figure: slow, plain, and knowing nothing of the code
/// under test. Needs no more than [DataSheet] does.
public final class LayoutReference {
    private static final String BITS = "76543210";

    /// For bit C1 to C3 of group 0 to 3, at `4 * (C - 1) + group`: the byte (0 to 2) times 8 plus the bit.
    private final int[] plain = new int[12];

    private final int[] inverted = new int[12];

    /// Reads the figure.
    public LayoutReference() {
        List<List<String>> rows = DataSheet.rows(DataSheet.LAYOUT);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < BITS.length(); column++) {
                String cell = rows.get(row).get(column + 1);
                String name = cell.substring(cell.indexOf('C'));
                int index = 4 * (name.charAt(1) - '1') + name.charAt(3) - '0';
                (cell.startsWith("~") ? inverted : plain)[index] = 8 * row + BITS.charAt(column) - '0';
            }
        }
    }

    /// Whether each of the twelve bits is the opposite of its inverted copy.
    public boolean wellFormed(int byte6, int byte7, int byte8) {
        for (int i = 0; i < 12; i++) {
            if (bit(plain[i], byte6, byte7, byte8) == bit(inverted[i], byte6, byte7, byte8)) {
                return false;
            }
        }
        return true;
    }

    /// C1 C2 C3 of a group, e.g. `011`.
    public String condition(int group, int byte6, int byte7, int byte8) {
        return "" + bit(plain[group], byte6, byte7, byte8) + bit(plain[4 + group], byte6, byte7, byte8)
                + bit(plain[8 + group], byte6, byte7, byte8);
    }

    private static int bit(int place, int byte6, int byte7, int byte8) {
        int value = place < 8 ? byte6 : place < 16 ? byte7 : byte8;
        return (value >> (place % 8)) & 1;
    }
}

package cardwright.virtual;

import cardwright.mifare.KeyType;
import cardwright.text.Hex;
import java.util.ArrayList;
import java.util.List;

/// The tables of the 1K data sheet (MF1S50YYX_V1 Rev 3.2) as text, for tests. Nothing here uses the code
/// under test.
final class DataSheet {
    /// Table 8: the access conditions of data blocks.
    static final String DATA = """
            bits | read | write | increment | decrement, transfer, restore
            000  | A|B  | A|B   | A|B       | A|B
            010  | A|B  | never | never     | never
            100  | A|B  | B     | never     | never
            110  | A|B  | B     | B         | A|B
            001  | A|B  | never | never     | A|B
            011  | B    | B     | never     | never
            101  | B    | never | never     | never
            111  | never | never | never    | never
            """;

    /// Table 7: the access conditions of the trailer.
    static final String TRAILER = """
            bits | key A read | key A write | access read | access write | key B read | key B write
            000  | never | A     | A   | never | A     | A
            010  | never | never | A   | never | A     | never
            100  | never | B     | A|B | never | never | B
            110  | never | never | A|B | never | never | never
            001  | never | A     | A   | A     | A     | A
            011  | never | B     | A|B | B     | never | B
            101  | never | never | A|B | B     | never | never
            111  | never | never | A|B | never | never | never
            """;

    /// Table 7 and table 8, footnote 1: under these conditions of the trailer key B can be read, and is no
    /// key.
    static final List<String> KEY_B_READABLE = List.of("000", "010", "001");

    /// All values of C1 C2 C3.
    static final List<String> CONDITIONS = List.of("000", "001", "010", "011", "100", "101", "110", "111");

    /// Figure 10: the access bytes, bit 7 first. `~21` is C2 of group 1, inverted.
    private static final String ACCESS_BYTES = """
            ~23 ~22 ~21 ~20 ~13 ~12 ~11 ~10
             13  12  11  10 ~33 ~32 ~31 ~30
             33  32  31  30  23  22  21  20
            """;

    private DataSheet() {}

    /// Whether a cell of the table of data blocks gives a right to a key. Columns: 1 read, 2 write, 3
    /// increment, 4 decrement, transfer, restore.
    static boolean data(String condition, int column, KeyType key) {
        return cell(DATA, condition, column).contains(key.name());
    }

    /// Whether a cell of the table of trailers gives a right to a key. Columns as printed, from 1 on.
    static boolean trailer(String condition, int column, KeyType key) {
        return cell(TRAILER, condition, column).contains(key.name());
    }

    private static String cell(String table, String condition, int column) {
        for (String line : table.lines().toList()) {
            List<String> cells = new ArrayList<>();
            for (String cell : line.split(" \\|", -1)) {
                cells.add(cell.strip());
            }
            if (cells.getFirst().equals(condition)) {
                String found = cells.get(column);
                return found.equals("never") ? "" : found;
            }
        }
        throw new IllegalArgumentException("no condition " + condition);
    }

    /// The three access bytes in hexadecimal of four conditions, group 0 first.
    static String accessBytes(String... groups) {
        StringBuilder hex = new StringBuilder();
        for (String line : ACCESS_BYTES.lines().toList()) {
            int value = 0;
            for (String bit : line.strip().split(" +", -1)) {
                String name = bit.replace("~", "");
                char written = groups[name.charAt(1) - '0'].charAt(name.charAt(0) - '1');
                boolean set = (written == '1') != bit.startsWith("~");
                value = value * 2 + (set ? 1 : 0);
            }
            hex.append(Hex.ofByte(value));
        }
        return hex.toString();
    }
}

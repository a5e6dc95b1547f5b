package cardwright.mifare;

import java.util.ArrayList;
import java.util.List;

/// What the documents say, typed in as text: the oracle of the tests. Nothing here is computed by the code
/// under test, and nothing needs more than strings, so that it runs wherever Cardwright does.
///
/// Sources: NXP MF1S50YYX_V1 Rev 3.2 (1K), MF1S70YYX_V1 Rev 3.2 (4K), AN10787 Rev 7.4 (application
/// directory).
public final class DataSheet {
    /// 1K data sheet, 8.7.3, table 8. "decrement" stands for decrement, transfer and restore.
    public static final String DATA_CONDITIONS = """
            C1C2C3  read   write  increment  decrement
            000     A|B    A|B    A|B        A|B
            010     A|B    never  never      never
            100     A|B    B      never      never
            110     A|B    B      B          A|B
            001     A|B    never  never      A|B
            011     B      B      never      never
            101     B      never  never      never
            111     never  never  never      never
            """;

    /// 1K data sheet, 8.7.2, table 7.
    public static final String TRAILER_CONDITIONS = """
            C1C2C3  keyA.read  keyA.write  access.read  access.write  keyB.read  keyB.write
            000     never      A           A            never         A          A
            010     never      never       A            never         A          never
            100     never      B           A|B          never         never      B
            110     never      never       A|B          never         never      never
            001     never      A           A            A             A          A
            011     never      B           A|B          B             never      B
            101     never      never       A|B          B             never      never
            111     never      never       A|B          never         never      never
            """;

    /// 1K data sheet, table 8, footnote 1: under these trailer conditions key B is readable and opens
    /// nothing.
    public static final String KEY_B_READABLE = """
            C1C2C3  keyB
            000     readable
            010     readable
            100     hidden
            110     hidden
            001     readable
            011     hidden
            101     hidden
            111     hidden
            """;

    /// What a right is worth when key B opens nothing.
    public static final String WITHOUT_KEY_B = """
            sheet  usable
            A|B    A
            A      A
            B      never
            never  never
            """;

    /// 1K data sheet, 8.7.1, figure 10, bit 7 first. In brackets the group, 3 the trailer.
    public static final String LAYOUT = """
            byte  7       6       5       4       3       2       1       0
            6     ~C2(3)  ~C2(2)  ~C2(1)  ~C2(0)  ~C1(3)  ~C1(2)  ~C1(1)  ~C1(0)
            7     C1(3)   C1(2)   C1(1)   C1(0)   ~C3(3)  ~C3(2)  ~C3(1)  ~C3(0)
            8     C3(3)   C3(2)   C3(1)   C3(0)   C2(3)   C2(2)   C2(1)   C2(0)
            """;

    /// Encodings worked out by hand.
    public static final String ENCODINGS = """
            0    1    2    trailer  bytes
            000  000  000  001      FF0780
            000  000  000  011      7F0788
            100  100  100  011      787788
            110  110  110  011      08778F
            010  010  010  110      078F0F
            001  001  001  000      FF0870
            000  000  000  000      FF0F00
            101  101  101  011      7870F8
            110  100  101  001      E873C1
            """;

    /// 4K data sheet, 8.6: each sector's first block and its trailer.
    public static final String SECTORS = """
            sector  first  trailer
            0       0      3
            1       4      7
            2       8      11
            3       12     15
            4       16     19
            5       20     23
            6       24     27
            7       28     31
            8       32     35
            9       36     39
            10      40     43
            11      44     47
            12      48     51
            13      52     55
            14      56     59
            15      60     63
            16      64     67
            17      68     71
            18      72     75
            19      76     79
            20      80     83
            21      84     87
            22      88     91
            23      92     95
            24      96     99
            25      100    103
            26      104    107
            27      108    111
            28      112    115
            29      116    119
            30      120    123
            31      124    127
            32      128    143
            33      144    159
            34      160    175
            35      176    191
            36      192    207
            37      208    223
            38      224    239
            39      240    255
            """;

    /// The access group of each position: 1K data sheet, 8.7.1; 4K data sheet, table 6.
    public static final String GROUPS = """
            blocks  0  1  2  3  4  5  6  7  8  9  10  11  12  13  14  15
            4       0  1  2  3
            16      0  0  0  0  0  1  1  1  1  1  2   2   2   2   2   3
            """;

    /// Data sheets, 8.6.
    public static final String CARD_TYPES = """
            name  bytes  blocks  sectors
            Mini  320    20      5
            1K    1024   64      16
            2K    2048   128     32
            4K    4096   256     40
            """;

    /// Value blocks; the first row is the 1K data sheet's table 4.
    public static final String VALUES = """
            value        address  block
            1234567      17       87D612007829EDFF87D6120011EE11EE
            0            0        00000000FFFFFFFF0000000000FF00FF
            1            4        01000000FEFFFFFF0100000004FB04FB
            100          5        640000009BFFFFFF6400000005FA05FA
            -1           0        FFFFFFFF00000000FFFFFFFF00FF00FF
            -100         5        9CFFFFFF630000009CFFFFFF05FA05FA
            2147483647   0        FFFFFF7F00000080FFFFFF7F00FF00FF
            -2147483648  0        00000080FFFFFF7F0000008000FF00FF
            """;

    /// Check bytes of the application directory: over these bytes. The first row is AN10787's own example.
    public static final String DIRECTORY_CHECK_BYTES = """
            crc  bytes
            89   01010801080108000000000000040003100310021002100000000000001130
            CE   00000000000000000000000000000000000000000000000000000000000000
            D5   01000000000000000000000000000000000000000000000000000000000000
            14   0103E103E103E103E103E103E103E103E103E103E103E103E103E103E103E1
            0F   0003E103E103E103E103E103E103E103E103E103E103E103E103E103E103E1
            C4   0103E103E103E103E103E10000000000000000000000000000000000000000
            AB   0103E103E103E103E103E103E1000000000000000000000000000000000000
            16   0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
            9E   0003E103E103E103E103E103E103E103E103E103E103E103E103E103E103E103E103E103E103E103E103E103E103E1
            E8   0103E103E103E103E103E103E103E103E103E103E103E103E103E103E103E103E103E103E103E103E103E103E103E1
            4F   42
            """;

    private DataSheet() {}

    /// The rows of a table without its head, each split into its cells.
    public static List<List<String>> rows(String table) {
        List<List<String>> rows = lines(table);
        return rows.subList(1, rows.size());
    }

    /// One cell: the row that begins with `key`, the column with this head.
    public static String cell(String table, String key, String column) {
        int index = lines(table).getFirst().indexOf(column);
        for (List<String> row : rows(table)) {
            if (index >= 0 && row.getFirst().equals(key)) {
                return row.get(index);
            }
        }
        throw new IllegalArgumentException("no cell " + key + ", " + column);
    }

    /// A right under a trailer condition, as it can be used: `A|B` is worth `A` where key B opens nothing.
    public static String usable(String right, String trailer) {
        return cell(KEY_B_READABLE, trailer, "keyB").equals("readable") ? cell(WITHOUT_KEY_B, right, "usable") : right;
    }

    private static List<List<String>> lines(String table) {
        List<List<String>> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < table.length(); i++) {
            char c = table.charAt(i);
            if (c != ' ' && c != '\n') {
                cell.append(c);
            } else if (!cell.isEmpty()) {
                cells.add(cell.toString());
                cell.setLength(0);
            }
            if (c == '\n') {
                lines.add(cells);
                cells = new ArrayList<>();
            }
        }
        return lines;
    }
}

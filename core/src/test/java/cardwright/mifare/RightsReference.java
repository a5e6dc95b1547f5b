package cardwright.mifare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The rights of access conditions by the typed tables alone: 18 cells in the order of [AccessRight#all],
/// each `A|B`, `A`, `B` or `never`.
final class RightsReference {
    private static final List<String> DATA = List.of("read", "write", "increment", "decrement");
    private static final List<String> TRAILER =
            List.of("keyA.read", "keyA.write", "access.read", "access.write", "keyB.read", "keyB.write");
    private static final List<Integer> TRAILER_READS = List.of(12, 14, 16);

    /// The cells of a condition: `data 110`, `trailer 011`, and with `usable 011 ` before it as they can be
    /// used there. Looked up once.
    private static final Map<String, List<String>> ROWS = new HashMap<>();

    static {
        for (List<String> trailer : DataSheet.rows(DataSheet.TRAILER_CONDITIONS)) {
            add("trailer ", DataSheet.TRAILER_CONDITIONS, TRAILER, trailer.getFirst());
        }
        for (List<String> data : DataSheet.rows(DataSheet.DATA_CONDITIONS)) {
            add("data ", DataSheet.DATA_CONDITIONS, DATA, data.getFirst());
        }
    }

    private RightsReference() {}

    private static void add(String prefix, String table, List<String> columns, String bits) {
        List<String> row = columns.stream()
                .map(column -> DataSheet.cell(table, bits, column))
                .toList();
        ROWS.put(prefix + bits, row);
        for (List<String> trailer : DataSheet.rows(DataSheet.TRAILER_CONDITIONS)) {
            List<String> usable = row.stream()
                    .map(cell -> DataSheet.usable(cell, trailer.getFirst()))
                    .toList();
            ROWS.put("usable " + trailer.getFirst() + " " + prefix + bits, usable);
        }
    }

    /// As the tables say.
    static List<String> table(AccessConditions conditions) {
        return rows("", conditions);
    }

    /// As they can be used.
    static List<String> usable(AccessConditions conditions) {
        return rows("usable " + conditions.trailer().bits() + " ", conditions);
    }

    private static List<String> rows(String prefix, AccessConditions conditions) {
        List<String> cells = new ArrayList<>();
        for (int group = 0; group < 3; group++) {
            cells.addAll(row(prefix + "data " + conditions.data(group).bits()));
        }
        cells.addAll(row(prefix + "trailer " + conditions.trailer().bits()));
        return cells;
    }

    private static List<String> row(String name) {
        return Objects.requireNonNull(ROWS.get(name), name);
    }

    /// How many keys have rights, reading of the trailer not counted.
    static int grants(List<String> cells) {
        int count = 0;
        for (int i = 0; i < cells.size(); i++) {
            count += TRAILER_READS.contains(i) ? 0 : keys(cells.get(i)).length();
        }
        return count;
    }

    private static String keys(String cell) {
        return switch (cell) {
            case "A|B" -> "AB";
            case "A", "B" -> cell;
            default -> "";
        };
    }
}

package cardwright.dump;

import cardwright.keys.KeyMap;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.text.Ascii;
import cardwright.text.Decimal;
import cardwright.text.Pieces;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;

/// The table that Proxmark's client shows when it looked for keys, saved as text: columns between vertical
/// bars, of which the first is the sector, then, in newer versions, its trailer; then key A, whether it was
/// found, key B, whether it was found. A 0 means that it was not.
///
/// ```
/// |sec|key A           |res|key B           |res|
/// |000|  FFFFFFFFFFFF  | 1 |  ------------  | 0 |
/// ```
///
/// Source: github RfidResearchGroup/proxmark3 `client/src/cmdhfmf.c`; github ikarus23/MifareClassicTool
/// `tools/`.
final class KeyTable {
    private static final int KEY_DIGITS = 2 * Key.LENGTH;
    private static final String NOT_FOUND = "0";
    private static final int CELLS = 5;

    private KeyTable() {}

    static boolean isBegunBy(String line) {
        List<String> cells = cells(line);
        return line.startsWith("|--")
                || (cells.size() >= CELLS && cells.getFirst().equalsIgnoreCase("sec"))
                || isRow(cells);
    }

    private static boolean isRow(List<String> cells) {
        return cells.size() >= CELLS && Decimal.parse(cells.getFirst(), SectorNumber.MAX) >= 0;
    }

    /// The cells of a line, without the sign that newer versions begin a line with, `[+]`.
    private static List<String> cells(String line) {
        String row = Ascii.strip(line);
        if (row.startsWith("[") && row.indexOf(']') == 2) {
            row = Ascii.strip(row.substring(3));
        }
        List<String> cells = new ArrayList<>();
        for (String cell : Pieces.of(row, '|')) {
            if (!Ascii.strip(cell).isEmpty()) {
                cells.add(Ascii.strip(cell));
            }
        }
        return cells;
    }

    static KeyFile parse(TextFile file, String source) {
        KeyMap.Builder map = KeyMap.builder();
        for (int i = 0; i < file.lines().size(); i++) {
            List<String> cells = cells(file.lines().get(i));
            if (isRow(cells)) {
                SectorNumber sector = SectorNumber.parse(cells.getFirst());
                int at = cells.size() > CELLS && cells.get(1).length() < KEY_DIGITS ? 2 : 1;
                put(map, sector, KeyType.A, cells, at, i + 1, source);
                put(map, sector, KeyType.B, cells, at + 2, i + 1, source);
            }
        }
        return KeyFile.map(KeyFileFormat.TABLE, map.build(), List.of());
    }

    private static void put(
            KeyMap.Builder map,
            SectorNumber sector,
            KeyType type,
            List<String> cells,
            int at,
            int line,
            String source) {
        String digits = cells.get(at);
        if (at + 1 < cells.size() && cells.get(at + 1).equals(NOT_FOUND)) {
            return;
        }
        if (digits.length() != KEY_DIGITS || BlockText.hexDigits(digits) != KEY_DIGITS) {
            throw UnreadableFile.at(line, CoreTexts.keysTableRow());
        }
        map.put(sector, type, Key.parse(digits), source);
    }
}

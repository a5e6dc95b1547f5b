package cardwright.dump;

import cardwright.mifare.Key;
import cardwright.text.Ascii;
import cardwright.words.CoreTexts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// A key a line, 12 digits; `#` begins a remark, also after a key; empty lines say nothing.
///
/// MIFARE Classic Tool refuses a file with any other line; Proxmark passes over such lines in its
/// dictionaries, `.dic`. So do we, and say which.
///
/// Sources: github ikarus23/MifareClassicTool `Common.java`; github RfidResearchGroup/proxmark3
/// `client/src/fileutils.c`.
final class KeyList {
    private static final int KEY_DIGITS = 2 * Key.LENGTH;

    private KeyList() {}

    static boolean isBegunBy(String line) {
        return isKey(withoutRemark(line));
    }

    private static boolean isKey(String text) {
        return text.length() == KEY_DIGITS && BlockText.hexDigits(text) == KEY_DIGITS;
    }

    private static String withoutRemark(String line) {
        int remark = line.indexOf('#');
        return Ascii.strip(remark < 0 ? line : line.substring(0, remark));
    }

    /// Reads a list.
    ///
    /// @param lenient whether lines that hold no key are passed over
    static KeyFile parse(TextFile file, boolean lenient) {
        SequencedSet<Key> keys = new LinkedHashSet<>();
        List<Integer> skipped = new ArrayList<>();
        for (int i = 0; i < file.lines().size(); i++) {
            String text = withoutRemark(file.lines().get(i));
            if (isKey(text)) {
                keys.add(Key.parse(text));
            } else if (!text.isEmpty() && !lenient) {
                throw UnreadableFile.at(i + 1, CoreTexts.keysNotAKey());
            } else if (!text.isEmpty()) {
                skipped.add(i + 1);
            }
        }
        List<KeyNote> notes = skipped.isEmpty() ? List.of() : List.of(new KeyNote.LinesSkipped(skipped));
        return KeyFile.list(KeyFileFormat.KEYS, List.copyOf(keys), notes);
    }

    static byte[] print(List<Key> keys) {
        StringBuilder text = new StringBuilder();
        for (Key key : keys) {
            text.append(key.reveal()).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}

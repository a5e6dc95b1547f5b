package cardwright.dump;

import cardwright.text.InvalidInput;
import java.util.List;

/// The file formats of keys.
///
/// | format | tells which key belongs where | unknown keys |
/// |---|---|---|
/// | keys | – | – |
/// | map | yes, and where each is from | left out |
/// | binary | yes | can't be told from the delivery key |
/// | table | yes | yes |
/// | dump | yes: the trailers of a dump | as its format has it |
///
/// Sources: github ikarus23/MifareClassicTool `Common.java`; github RfidResearchGroup/proxmark3
/// `client/src/fileutils.c`; github nfc-tools/libnfc `utils/nfc-mfclassic.c`.
public enum KeyFileFormat {
    /// A key a line, with `#` remarks: MIFARE Classic Tool's `.keys`, Proxmark's `.dic`, Flipper's
    /// dictionary.
    KEYS("keys"),
    /// Our own: sector, key type, key, and where it is from; see [KeyMapText].
    MAP("map"),
    /// Proxmark's `-key.bin`: all keys A, then all keys B, six bytes each.
    BINARY("binary"),
    /// The table that Proxmark's client shows.
    TABLE("table"),
    /// A dump of any format: the keys in its trailers.
    DUMP("dump");

    private final String word;

    KeyFileFormat(String word) {
        this.word = word;
    }

    /// The word it is called by: `keys`, `map`, `binary`, `table` or `dump`.
    public String word() {
        return word;
    }

    /// The format of this word.
    ///
    /// @throws InvalidInput if there is none; names the nearest
    public static KeyFileFormat parse(String word) {
        return FormatWord.find(word, List.of(values()), KeyFileFormat::word);
    }
}

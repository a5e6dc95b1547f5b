package cardwright.dump;

import cardwright.text.Ascii;
import cardwright.text.InvalidInput;
import cardwright.text.Pieces;
import java.util.List;
import java.util.Optional;

/// The file formats of whole cards.
///
/// | format | unknown bytes | UID, ATQA, SAK | remarks |
/// |---|---|---|---|
/// | raw | – | UID in block 0 | – |
/// | eml | – | UID in block 0 | `#` lines |
/// | proxmark | – | all | – |
/// | mct-json | each | UID in block 0 | – |
/// | mct | each | UID in block 0 | `*` lines |
/// | flipper | each; a Flipper itself thinks in whole blocks | all | `#` lines |
///
/// Sources: github RfidResearchGroup/proxmark3 `client/src/fileutils.c`; github
/// ikarus23/MifareClassicTool `Common.java`; github flipperdevices/flipperzero-firmware
/// `documentation/file_formats/NfcFileFormats.md`.
public enum DumpFormat {
    /// Nothing but the blocks, 320, 1024, 2048 or 4096 bytes: nfc-mfclassic's, and most others' `.bin`.
    RAW("raw", "bin mfd dump raw"),
    /// Proxmark's emulator text: a block a line.
    EML("eml", "eml"),
    /// Proxmark's JSON, `mfcard`, `mfc v2` and `mfc v3`.
    PROXMARK("proxmark", "json"),
    /// The JSON that MIFARE Classic Tool exports.
    MCT_JSON("mct-json", ""),
    /// The text of MIFARE Classic Tool.
    MCT("mct", "mct txt"),
    /// Flipper's device file.
    FLIPPER("flipper", "nfc");

    private final String word;
    private final String extensions;

    DumpFormat(String word, String extensions) {
        this.word = word;
        this.extensions = extensions;
    }

    /// The word it is called by: `raw`, `eml`, `proxmark`, `mct-json`, `mct` or `flipper`.
    public String word() {
        return word;
    }

    /// Names of such files end in a dot and one of these; the first is the usual one. `mct-json` has none
    /// of its own: `.json` is Proxmark's.
    public List<String> extensions() {
        return Pieces.words(extensions);
    }

    /// Whether it can say of every single byte that it is not known.
    public boolean holdsUnknownBytes() {
        return this == MCT || this == MCT_JSON || this == FLIPPER;
    }

    /// Whether it has places for UID, ATQA and SAK beside block 0.
    public boolean holdsIdentity() {
        return this == PROXMARK || this == FLIPPER;
    }

    /// The format a file's name ends in, if it is one of ours; the case of letters does not count.
    public static Optional<DumpFormat> ofName(String name) {
        String end = ending(name);
        for (DumpFormat format : values()) {
            if (format.extensions().contains(end)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    private static String ending(String name) {
        StringBuilder end = new StringBuilder();
        for (int i = name.lastIndexOf('.') + 1; i < name.length(); i++) {
            end.append(Ascii.toLower(name.charAt(i)));
        }
        return end.toString();
    }

    /// The format of this word.
    ///
    /// @throws InvalidInput if there is none; names the nearest
    public static DumpFormat parse(String word) {
        return FormatWord.find(word, List.of(values()), DumpFormat::word);
    }
}

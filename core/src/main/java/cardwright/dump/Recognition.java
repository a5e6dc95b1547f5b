package cardwright.dump;

import cardwright.text.Ascii;
import cardwright.words.CoreTexts;
import java.util.Optional;

/// Tells the format of a dump by its content.
///
/// A text (no control characters but tabs and line ends) is one of: JSON, which begins with `{`; Flipper's, by
/// its first line; MIFARE Classic Tool's, which begins with `+Sector:`; an emulator file, by its first line
/// that is no remark. All else is told by its size.
final class Recognition {
    private static final String FLIPPER_FILE = "Filetype:";

    private Recognition() {}

    static Dump parse(byte[] bytes) {
        if (bytes.length == 0) {
            throw UnreadableFile.whole(CoreTexts.dumpEmpty());
        }
        Optional<TextFile> text = TextFile.of(bytes);
        return text.isPresent() ? text(text.get(), bytes) : binary(bytes);
    }

    private static Dump binary(byte[] bytes) {
        if (RawDump.type(bytes.length).isEmpty()
                && BinaryKeys.type(bytes.length).isPresent()) {
            throw UnreadableFile.whole(CoreTexts.dumpIsKeys());
        }
        if (RawDump.type(bytes.length).isEmpty() && isWide(bytes)) {
            throw UnreadableFile.whole(CoreTexts.fileWide());
        }
        return RawDump.parse(bytes);
    }

    /// Whether bytes begin as text that Windows saved as UTF-16.
    static boolean isWide(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE;
    }

    private static Dump text(TextFile file, byte[] bytes) {
        int at = firstThatSays(file);
        if (at < 0) {
            throw UnreadableFile.whole(CoreTexts.dumpEmpty());
        }
        String first = Ascii.strip(file.lines().get(at));
        if (first.startsWith("{")) {
            return JsonDump.parse(file);
        }
        if (first.equals(FlipperDump.FIRST_LINE)) {
            return FlipperDump.parse(file);
        }
        if (first.startsWith(FLIPPER_FILE)) {
            throw UnreadableFile.foreign(first);
        }
        if (MctDump.isBegunBy(first)) {
            return MctDump.parse(file);
        }
        if (EmlDump.isBegunBy(first)) {
            return EmlDump.parse(file);
        }
        if (KeyList.isBegunBy(first) || KeyTable.isBegunBy(first) || KeyMapText.isBegunBy(first)) {
            throw UnreadableFile.whole(CoreTexts.dumpIsKeys());
        }
        if (RawDump.type(bytes.length).isPresent()) {
            return RawDump.parse(bytes);
        }
        throw UnreadableFile.at(at + 1, CoreTexts.dumpNoFormat());
    }

    /// The first line that is neither empty nor a remark; -1 if there is none.
    static int firstThatSays(TextFile file) {
        for (int i = 0; i < file.lines().size(); i++) {
            String line = Ascii.strip(file.lines().get(i));
            if (!line.isEmpty() && !line.startsWith("#")) {
                return i;
            }
        }
        return -1;
    }
}

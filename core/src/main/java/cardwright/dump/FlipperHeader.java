package cardwright.dump;

import cardwright.dump.FileDetails.Extra;
import cardwright.mifare.Uid;
import cardwright.text.Ascii;
import cardwright.text.Decimal;
import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// The lines of a Flipper file before its first block.
///
/// @param lines without line ends, remarks among them
record FlipperHeader(List<String> lines) {
    private static final List<String> NEW = List.of(
            FlipperDump.FIRST_LINE,
            "Version: 4",
            "Device type: Mifare Classic",
            "UID: ",
            "ATQA: ",
            "SAK: ",
            "Mifare Classic type: ",
            "Data format version: 2");

    private static final List<String> OURS = List.of(
            "Filetype",
            "Version",
            "Device type",
            "UID",
            "ATQA",
            "SAK",
            "Mifare Classic type",
            "Data format version",
            "Key A map",
            "Key B map");

    private static final int KEY_MAP_BYTES = 8;

    FlipperHeader {
        lines = List.copyOf(lines);
    }

    /// The line a key stands on, from 1 on; 0 if on none.
    int line(String key) {
        for (int i = 0; i < lines.size(); i++) {
            if (key(lines.get(i)).equals(key)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static String key(String line) {
        int colon = line.indexOf(':');
        return colon < 0 || line.startsWith("#") ? "" : line.substring(0, colon);
    }

    /// A key's value.
    ///
    /// @throws UnreadableFile if the key is not there
    String required(String key) {
        int line = line(key);
        if (line == 0) {
            throw UnreadableFile.whole(CoreTexts.flipperNoLine(key));
        }
        return Ascii.strip(lines.get(line - 1).substring(key.length() + 1));
    }

    /// A key's value as a number.
    int number(String key, int least, int most) {
        String value = required(key);
        int number = Decimal.parse(value, most);
        if (number < least) {
            throw UnreadableFile.at(line(key), CoreTexts.flipperVersion(key, least, most));
        }
        return number;
    }

    /// A key's value as bytes, of one of two lengths.
    byte[] bytes(String key, int length, int orLength) {
        byte[] bytes;
        try {
            bytes = Hex.parse(required(key));
        } catch (UnreadableFile e) {
            throw e;
        } catch (InvalidInput e) {
            throw UnreadableFile.at(line(key), e.text());
        }
        if (bytes.length != length && bytes.length != orLength) {
            throw UnreadableFile.at(line(key), CoreTexts.flipperLength(key, bytes.length));
        }
        return bytes;
    }

    /// A map of valid keys: bit n for sector n.
    long keyMap(String key) {
        long map = 0;
        for (byte b : bytes(key, KEY_MAP_BYTES, KEY_MAP_BYTES)) {
            map = map << 8 | (b & 0xFF);
        }
        return map;
    }

    /// The names of lines that no other format has a place for.
    static List<String> foreignFields(List<String> lines) {
        List<String> fields = new ArrayList<>();
        for (String line : lines) {
            if (!key(line).isEmpty() && !OURS.contains(key(line))) {
                fields.add(key(line));
            }
        }
        return fields;
    }

    /// The lines for a dump of which UID, ATQA and SAK are known: the file's own, if there are, with the
    /// dump's values in them.
    static List<String> print(Dump dump, Extra extra) {
        FlipperHeader template = new FlipperHeader(extra instanceof Extra.Header(List<String> own) ? own : NEW);
        boolean lowFirst = template.required("Version").equals("2");
        List<String> lines = new ArrayList<>();
        for (String line : template.lines) {
            switch (key(line)) {
                case "UID" ->
                    lines.add(kept(
                            line,
                            Hex.spaced(dump.image().uid().map(Uid::toBytes).orElseThrow())));
                case "ATQA" -> lines.add(kept(line, atqa(dump.atqa(), lowFirst)));
                case "SAK" -> lines.add(kept(line, FlipperDump.pairs(dump.sak().orElseThrow(), 1)));
                case "Mifare Classic type" ->
                    lines.add(kept(line, FlipperDump.typeName(dump.image().type())));
                case "Data format version" -> lines.add(kept(line, "2"));
                case "Key A map", "Key B map" -> {}
                default -> lines.add(line);
            }
        }
        return lines;
    }

    /// The line with this value; as it stands if the value is the same but for the case of letters.
    private static String kept(String line, String value) {
        String key = key(line);
        String own = Ascii.strip(line.substring(key.length() + 1));
        boolean same = own.length() == value.length() && BlockText.lower(own).equals(BlockText.lower(value));
        return same ? line : key + ": " + value;
    }

    private static String atqa(OptionalInt atqa, boolean lowFirst) {
        int number = atqa.orElseThrow();
        return FlipperDump.pairs(lowFirst ? Integer.reverseBytes(number) >>> 16 : number, 2);
    }
}

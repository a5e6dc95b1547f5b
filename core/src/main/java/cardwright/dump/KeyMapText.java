package cardwright.dump;

import cardwright.keys.KeyMap;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.text.Ascii;
import cardwright.text.InvalidInput;
import cardwright.text.Pieces;
import cardwright.words.CoreTexts;
import java.util.List;

/// Our own file of a card's keys: text that can be written and changed by hand.
///
/// ```
/// # a remark
/// 0 A FFFFFFFFFFFF mct/std.keys
/// 0 B A0A1A2A3A4A5
/// ```
///
/// A line for each key: the sector, 0 to 39; `A` or `B`; the key, 12 hexadecimal digits; and, after a
/// space, where it is from, up to the end of the line. Lines that begin with `#`, and empty ones, say
/// nothing. A key that is not known has no line. The same place twice is an error. UTF-8.
public final class KeyMapText {
    private static final int WORDS = 3;
    private static final int KEY_DIGITS = 2 * Key.LENGTH;

    private KeyMapText() {}

    static boolean isBegunBy(String line) {
        List<String> words = Pieces.words(line);
        return words.size() >= WORDS
                && (words.get(1).equals("A") || words.get(1).equals("B"));
    }

    /// The map that the text holds.
    ///
    /// @throws UnreadableFile if a line is wrong; names the line, never the key
    public static KeyMap parse(String text) {
        KeyMap.Builder map = KeyMap.builder();
        List<String> lines = Pieces.of(text, '\n');
        for (int i = 0; i < lines.size(); i++) {
            String line = Ascii.strip(lines.get(i));
            if (!line.isEmpty() && !line.startsWith("#")) {
                put(map, line, i + 1);
            }
        }
        return map.build();
    }

    private static void put(KeyMap.Builder map, String line, int number) {
        List<String> words = Pieces.words(line.replace('\t', ' '));
        if (!isBegunBy(line.replace('\t', ' '))
                || words.get(2).length() != KEY_DIGITS
                || BlockText.hexDigits(words.get(2)) != KEY_DIGITS) {
            throw UnreadableFile.at(number, CoreTexts.keysMapLine());
        }
        SectorNumber sector = sector(words.getFirst(), number);
        KeyType type = words.get(1).equals("A") ? KeyType.A : KeyType.B;
        if (map.has(sector, type)) {
            throw UnreadableFile.at(number, CoreTexts.keysMapTwice(type, sector));
        }
        int end = line.indexOf(words.get(2)) + KEY_DIGITS;
        map.put(sector, type, Key.parse(words.get(2)), Ascii.strip(line.substring(end)));
    }

    private static SectorNumber sector(String word, int number) {
        try {
            return SectorNumber.parse(word);
        } catch (InvalidInput e) {
            throw UnreadableFile.at(number, e.text());
        }
    }

    /// The map as text: sectors rising, A before B, lines ended by LF. A line break in where a key is from
    /// becomes a space.
    public static String print(KeyMap map) {
        StringBuilder text = new StringBuilder();
        for (SectorNumber sector : map.sectors()) {
            for (KeyType type : KeyType.values()) {
                map.entry(sector, type).ifPresent(entry -> {
                    text.append(sector).append(' ').append(type).append(' ');
                    text.append(entry.key().reveal());
                    String source =
                            Ascii.strip(entry.source().replace('\n', ' ').replace('\r', ' '));
                    text.append(source.isEmpty() ? "" : " " + source).append('\n');
                });
            }
        }
        return text.toString();
    }
}

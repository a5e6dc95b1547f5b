package cardwright.dump;

import cardwright.keys.KeyMap;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.text.Ascii;
import cardwright.words.CoreTexts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Key files of every format, read and written.
public final class KeyFiles {
    private static final String DICTIONARY = ".dic";

    private KeyFiles() {}

    /// The keys a file holds. Its format is told by its content; a dump gives the keys in its trailers.
    ///
    /// @param name the file's name, for errors and for where each key is from; in a file whose name ends in
    ///     `.dic`, lines that hold no key are passed over, as Proxmark does
    /// @throws UnreadableFile if it holds no key, or a line is wrong; names the line, never what stands there
    public static KeyFile parse(byte[] bytes, String name) {
        try {
            KeyFile file = recognised(bytes, name);
            if (file.keys().isEmpty()) {
                throw UnreadableFile.whole(CoreTexts.keysNone());
            }
            return file;
        } catch (UnreadableFile e) {
            throw e.in(name);
        }
    }

    private static KeyFile recognised(byte[] bytes, String name) {
        Optional<TextFile> text = TextFile.of(bytes);
        Optional<CardType> type = BinaryKeys.type(bytes.length);
        if (text.isEmpty()) {
            return type.isPresent()
                    ? BinaryKeys.parse(bytes, type.get(), name)
                    : TrailerKeys.of(Recognition.parse(bytes).image(), name);
        }
        TextFile file = text.get();
        int at = Recognition.firstThatSays(file);
        if (at < 0) {
            throw UnreadableFile.whole(CoreTexts.keysNone());
        }
        String first = Ascii.strip(file.lines().get(at));
        boolean dictionary = Ascii.contains(name, DICTIONARY);
        if (dictionary || KeyList.isBegunBy(first)) {
            return KeyList.parse(file, dictionary);
        }
        if (KeyMapText.isBegunBy(first)) {
            String decoded = new String(file.text().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            return KeyFile.map(KeyFileFormat.MAP, KeyMapText.parse(decoded), List.of());
        }
        if (KeyTable.isBegunBy(first)) {
            return KeyTable.parse(file, name);
        }
        try {
            return TrailerKeys.of(Recognition.parse(bytes).image(), name);
        } catch (UnreadableFile e) {
            if (type.isPresent()) {
                return BinaryKeys.parse(bytes, type.get(), name);
            }
            if (e.line() == at + 1 && e.column() == 0) {
                throw UnreadableFile.at(at + 1, CoreTexts.keysNoFormat());
            }
            throw e;
        }
    }

    /// Keys as a list, one a line.
    public static byte[] printList(List<Key> keys) {
        return KeyList.print(keys);
    }

    /// A key map in our own format, see [KeyMapText].
    public static byte[] printMap(KeyMap map) {
        return KeyMapText.print(map).getBytes(StandardCharsets.UTF_8);
    }

    /// A key map as Proxmark's binary file: all keys A, then all keys B. Where a key is not known stands
    /// `FFFFFFFFFFFF`, which also is the delivery key: the format can't tell the two apart.
    ///
    /// @param type how many sectors there are; keys of sectors beyond are left out
    public static byte[] printBinary(KeyMap map, CardType type) {
        return BinaryKeys.print(map, type);
    }
}

package cardwright.dump;

import cardwright.keys.KeyMap;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import java.util.List;

/// Key files of every format, read and written.
public final class KeyFiles {
    private KeyFiles() {}

    /// The keys a file holds. Its format is told by its content; a dump gives the keys in its trailers.
    ///
    /// @param name the file's name, for errors and for where each key is from
    /// @throws UnreadableFile if it holds none, or a line is wrong; names the line, never what stands there
    public static KeyFile parse(byte[] bytes, String name) {
        throw new UnsupportedOperationException(name + bytes.length);
    }

    /// Keys as a list, one a line.
    public static byte[] printList(List<Key> keys) {
        throw new UnsupportedOperationException(keys.toString());
    }

    /// A key map in our own format, see [KeyMapText].
    public static byte[] printMap(KeyMap map) {
        throw new UnsupportedOperationException(map.toString());
    }

    /// A key map as Proxmark's binary file: all keys A, then all keys B. Where a key is not known stands
    /// `FFFFFFFFFFFF`.
    ///
    /// @param type how many sectors there are
    public static byte[] printBinary(KeyMap map, CardType type) {
        throw new UnsupportedOperationException(map + type.shortName());
    }
}

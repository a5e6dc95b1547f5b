package cardwright.dump;

import cardwright.keys.KeyMap;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// What a key file holds. Immutable; prints how many keys there are, never the keys.
///
/// @param format its format
/// @param keys all its keys, each once, in the order they stand
/// @param map which key belongs where; empty where the file does not tell, as in a list
/// @param notes what is to be said about the file
public record KeyFile(KeyFileFormat format, List<Key> keys, KeyMap map, List<KeyNote> notes) {
    /// A file's keys; lists are copied.
    public KeyFile {
        keys = List.copyOf(keys);
        notes = List.copyOf(notes);
    }

    static KeyFile list(KeyFileFormat format, List<Key> keys, List<KeyNote> notes) {
        return new KeyFile(format, keys, KeyMap.EMPTY, notes);
    }

    static KeyFile map(KeyFileFormat format, KeyMap map, List<KeyNote> notes) {
        SequencedSet<Key> keys = new LinkedHashSet<>();
        for (SectorNumber sector : map.sectors()) {
            for (KeyType type : KeyType.values()) {
                map.key(sector, type).ifPresent(keys::add);
            }
        }
        return new KeyFile(format, List.copyOf(keys), map, notes);
    }

    /// The format and how many keys there are.
    @Override
    public String toString() {
        return "KeyFile[" + format.word() + ", " + keys.size() + " keys]";
    }
}

package cardwright.dump;

import cardwright.keys.KeyMap;
import cardwright.mifare.Key;
import java.util.List;

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

    /// The format and how many keys there are.
    @Override
    public String toString() {
        return "KeyFile[" + format.word() + ", " + keys.size() + " keys]";
    }
}

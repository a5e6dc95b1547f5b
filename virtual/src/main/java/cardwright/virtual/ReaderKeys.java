package cardwright.virtual;

import cardwright.mifare.Key;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The reader's memory for keys: one key a slot.
final class ReaderKeys {
    private final Map<Integer, Loaded> slots = new TreeMap<>();

    void load(int slot, Key key, boolean nonVolatile) {
        slots.put(slot, new Loaded(key, nonVolatile));
    }

    Optional<Key> key(int slot) {
        return Optional.ofNullable(slots.get(slot)).map(Loaded::key);
    }

    void forgetVolatile() {
        slots.values().removeIf(loaded -> !loaded.nonVolatile());
    }

    void forgetAll() {
        slots.clear();
    }

    private record Loaded(Key key, boolean nonVolatile) {}
}

package cardwright.card;

import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import java.util.List;

/// Keys to try on a card, in this order. Immutable; prints how many there are, never the keys.
///
/// @param entries the keys with their types, in the order they are tried; at least one
public record KeyRing(List<Entry> entries) {
    /// Key A as delivered, and nothing else.
    public static final KeyRing AS_DELIVERED = new KeyRing(List.of(new Entry(KeyType.A, Key.TRANSPORT)));

    /// A ring of these keys.
    ///
    /// @throws IllegalArgumentException if there are none
    public KeyRing {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a key ring without keys opens nothing");
        }
    }

    /// A key and its type.
    ///
    /// @param type which of a sector's keys it is
    /// @param key the key
    public record Entry(KeyType type, Key key) {}

    /// How many keys there are.
    @Override
    public String toString() {
        return "KeyRing[" + entries.size() + " keys]";
    }
}

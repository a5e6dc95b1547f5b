package cardwright.keys;

import cardwright.card.KeyRing;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The keys of a card as far as they are known: sector by sector, key A, key B, and where each is from.
/// Immutable; prints how many there are, never the keys.
public final class KeyMap {
    /// A map that knows no key.
    public static final KeyMap EMPTY = new KeyMap(Map.of());

    private final Map<Place, Entry> entries;

    private KeyMap(Map<Place, Entry> entries) {
        this.entries = entries;
    }

    /// A key and where it is from.
    ///
    /// @param key the key
    /// @param source where it was found, for people: a file's name, `--key`, `default`
    public record Entry(Key key, String source) {}

    private record Place(SectorNumber sector, KeyType type) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return Integer.compare(order(), other.order());
        }

        private int order() {
            return sector.value() * 2 + (type == KeyType.A ? 0 : 1);
        }
    }

    /// Begins a map of many keys.
    public static Builder builder() {
        return new Builder();
    }

    /// Gathers the keys of a map.
    public static final class Builder {
        private final Map<Place, Entry> entries = new TreeMap<>();

        private Builder() {}

        /// Adds a key, or puts another in its place.
        ///
        /// @param source where it was found, for people
        public Builder put(SectorNumber sector, KeyType type, Key key, String source) {
            entries.put(new Place(sector, type), new Entry(key, source));
            return this;
        }

        /// Whether there is a key for this place.
        public boolean has(SectorNumber sector, KeyType type) {
            return entries.containsKey(new Place(sector, type));
        }

        /// The map of what was added.
        public KeyMap build() {
            return new KeyMap(Collections.unmodifiableMap(new TreeMap<>(entries)));
        }
    }

    /// This map with a key more, or another in its place.
    ///
    /// @param source where it was found, for people
    public KeyMap with(SectorNumber sector, KeyType type, Key key, String source) {
        Map<Place, Entry> changed = new TreeMap<>(entries);
        changed.put(new Place(sector, type), new Entry(key, source));
        return new KeyMap(Collections.unmodifiableMap(changed));
    }

    /// This map without a key.
    public KeyMap without(SectorNumber sector, KeyType type) {
        Map<Place, Entry> changed = new TreeMap<>(entries);
        changed.remove(new Place(sector, type));
        return new KeyMap(Collections.unmodifiableMap(changed));
    }

    /// A sector's key, if it is known.
    public Optional<Key> key(SectorNumber sector, KeyType type) {
        return entry(sector, type).map(Entry::key);
    }

    /// A sector's key and where it is from, if it is known.
    public Optional<Entry> entry(SectorNumber sector, KeyType type) {
        return Optional.ofNullable(entries.get(new Place(sector, type)));
    }

    /// A sector's keys to try, A before B; none if neither is known.
    public Optional<KeyRing> ring(SectorNumber sector) {
        List<KeyRing.Entry> ring = new ArrayList<>();
        for (KeyType type : KeyType.values()) {
            key(sector, type).ifPresent(key -> ring.add(new KeyRing.Entry(type, key)));
        }
        return ring.isEmpty() ? Optional.empty() : Optional.of(new KeyRing(ring));
    }

    /// The sectors of which a key is known, in their order.
    public List<SectorNumber> sectors() {
        return entries.keySet().stream().map(Place::sector).distinct().toList();
    }

    /// How many keys are known.
    public int size() {
        return entries.size();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyMap map && entries.equals(map.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    /// How many keys there are.
    @Override
    public String toString() {
        return "KeyMap[" + entries.size() + " keys]";
    }
}

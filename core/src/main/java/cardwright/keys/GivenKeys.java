package cardwright.keys;

import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The keys somebody gave for a card, in the order in which they are tried: such as are known to be of a
/// sector, and such as may be of any. Immutable; prints how many there are, never the keys.
///
/// Nothing is made up here: what is not given and not in [#PUBLISHED] is never tried.
public final class GivenKeys {
    /// No keys.
    public static final GivenKeys NONE = new GivenKeys(List.of());

    /// The keys that makers publish as defaults, and no others.
    ///
    /// | key | of what | published in |
    /// |---|---|---|
    /// | `FFFFFFFFFFFF` | a card as delivered, A and B | 1K data sheet, 8.6.3 |
    /// | `A0A1A2A3A4A5` | the application directory, A | NXP AN10787 |
    /// | `D3F7D3F7D3F7` | NFC sectors, A | NXP AN1304, AN1305 |
    public static final GivenKeys PUBLISHED = NONE.with(Key.TRANSPORT, Source.PUBLISHED)
            .with(Key.MAD, Source.PUBLISHED)
            .with(Key.NFC, Source.PUBLISHED);

    /// What a key's source is called where it is not a file.
    public static final class Source {
        /// A key of [GivenKeys#PUBLISHED].
        public static final String PUBLISHED = "default";

        private Source() {}
    }

    private final List<Layer> layers;

    private GivenKeys(List<Layer> layers) {
        this.layers = layers;
    }

    private sealed interface Layer {
        /// Keys for any sector; of both types if none is told.
        record Loose(List<KeyMap.Entry> entries, Optional<KeyType> type) implements Layer {}

        /// The keys of a card.
        record OfCard(KeyMap keys) implements Layer {}
    }

    private GivenKeys plus(Layer layer) {
        List<Layer> more = new ArrayList<>(layers);
        more.add(layer);
        return new GivenKeys(List.copyOf(more));
    }

    /// These, and then a key that may be key A or key B of any sector.
    ///
    /// @param source where it is from, for people: a file's name, `--key`
    public GivenKeys with(Key key, String source) {
        return with(List.of(key), source);
    }

    /// These, and then keys each of which may be key A or key B of any sector.
    ///
    /// @param source where they are from, for people
    public GivenKeys with(List<Key> keys, String source) {
        return plus(new Layer.Loose(
                keys.stream().map(key -> new KeyMap.Entry(key, source)).toList(), Optional.empty()));
    }

    /// These, and then a key that may be of any sector, but only as this type.
    ///
    /// @param source where it is from, for people
    public GivenKeys with(KeyType type, Key key, String source) {
        return plus(new Layer.Loose(List.of(new KeyMap.Entry(key, source)), Optional.of(type)));
    }

    /// These, and then those of a map, each for its sector.
    public GivenKeys with(KeyMap keys) {
        return plus(new Layer.OfCard(keys));
    }

    /// These, and then those.
    public GivenKeys with(GivenKeys others) {
        List<Layer> more = new ArrayList<>(layers);
        more.addAll(others.layers);
        return new GivenKeys(List.copyOf(more));
    }

    /// What may be a sector's key of a type, in the order to try it, each key once: first those that were
    /// given for this very sector.
    public List<KeyMap.Entry> candidates(SectorNumber sector, KeyType type) {
        Map<Key, KeyMap.Entry> found = new LinkedHashMap<>();
        addOfSector(found, sector, type);
        addLoose(found, type);
        return List.copyOf(found.values());
    }

    /// Only those that were given for this very sector and type, in the order to try them, each key once.
    public List<KeyMap.Entry> ofSector(SectorNumber sector, KeyType type) {
        Map<Key, KeyMap.Entry> found = new LinkedHashMap<>();
        addOfSector(found, sector, type);
        return List.copyOf(found.values());
    }

    /// Only those that may be of any sector, in the order to try them, each key once.
    public List<KeyMap.Entry> loose(KeyType type) {
        Map<Key, KeyMap.Entry> found = new LinkedHashMap<>();
        addLoose(found, type);
        return List.copyOf(found.values());
    }

    private void addOfSector(Map<Key, KeyMap.Entry> found, SectorNumber sector, KeyType type) {
        for (Layer layer : layers) {
            if (layer instanceof Layer.OfCard(KeyMap keys)) {
                keys.entry(sector, type).ifPresent(entry -> found.putIfAbsent(entry.key(), entry));
            }
        }
    }

    private void addLoose(Map<Key, KeyMap.Entry> found, KeyType type) {
        for (Layer layer : layers) {
            if (layer instanceof Layer.Loose(List<KeyMap.Entry> entries, Optional<KeyType> only)
                    && only.orElse(type) == type) {
                entries.forEach(entry -> found.putIfAbsent(entry.key(), entry));
            }
        }
    }

    /// How many parts there are.
    @Override
    public String toString() {
        return "GivenKeys[" + layers.size() + " parts]";
    }
}

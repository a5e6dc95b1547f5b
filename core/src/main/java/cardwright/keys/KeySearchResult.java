package cardwright.keys;

import cardwright.mifare.KeyType;
import java.util.List;

/// What a search found: sector by sector, and whether it came to its end. Immutable; prints no key.
///
/// @param sectors the sectors of which keys were wanted, in order
/// @param tries how many keys were tried
/// @param milliseconds how long it took
/// @param stopped whether it ended at its bound, with keys left that were not tried
public record KeySearchResult(List<SectorKeys> sectors, long tries, long milliseconds, boolean stopped) {
    /// A result of these parts; the list is copied.
    public KeySearchResult {
        sectors = List.copyOf(sectors);
    }

    /// The keys that were found.
    public KeyMap keys() {
        KeyMap keys = KeyMap.EMPTY;
        for (SectorKeys sector : sectors) {
            for (KeyType type : KeyType.values()) {
                if (sector.key(type).isPresent()) {
                    KeyMap.Entry entry = sector.key(type).get();
                    keys = keys.with(sector.sector(), type, entry.key(), entry.source());
                }
            }
        }
        return keys;
    }

    /// How many keys of sectors are still wanted that not all keys given were tried on, and how many tries
    /// those are.
    public long left() {
        long left = 0;
        for (SectorKeys sector : sectors) {
            for (KeyType type : KeyType.values()) {
                left += sector.of(type).left();
            }
        }
        return left;
    }
}

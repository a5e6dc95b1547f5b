package cardwright.keys;

import cardwright.card.CardException;
import cardwright.card.ClassicCard;
import cardwright.card.CommandRefused;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A sector while its keys are searched for. What was found stays, so that trying a key once more after a
/// loss does no harm.
final class SectorSearch {
    private final SectorNumber sector;
    private final Map<KeyType, Set<Key>> tried = new EnumMap<>(KeyType.class);
    private final Map<KeyType, Integer> candidates = new EnumMap<>(KeyType.class);
    private final Map<KeyType, KeyMap.Entry> found = new EnumMap<>(KeyType.class);
    private @Nullable AccessConditions access;
    private boolean malformed;
    private boolean keyBIsData;

    SectorSearch(SectorNumber sector, GivenKeys given) {
        this.sector = sector;
        for (KeyType type : KeyType.values()) {
            tried.put(type, new HashSet<>());
            candidates.put(type, given.candidates(sector, type).size());
        }
    }

    SectorNumber sector() {
        return sector;
    }

    /// Whether a key of this type is still wanted, and this one was not tried as it.
    boolean wants(KeyType type, Key key) {
        return wants(type) && !tried(type).contains(key);
    }

    private boolean wants(KeyType type) {
        return !found.containsKey(type) && !(type == KeyType.B && keyBIsData);
    }

    private Set<Key> tried(KeyType type) {
        return tried.computeIfAbsent(type, _ -> new HashSet<>());
    }

    /// How many tries are left at most.
    int left(KeyType type) {
        return wants(type) ? candidates.getOrDefault(type, 0) - tried(type).size() : 0;
    }

    int left() {
        return left(KeyType.A) + left(KeyType.B);
    }

    /// Tries a key; if it opens the sector, finds out what it may do there.
    void attempt(ClassicCard card, KeyType type, KeyMap.Entry entry) throws CardException {
        if (card.opens(sector, type, entry.key())) {
            if (type == KeyType.A || access == null) {
                readTrailer(card, type, entry.key());
            }
            if (type == KeyType.A || !keyBIsData) {
                found.put(type, entry);
            }
        }
        tried(type).add(entry.key());
    }

    private void readTrailer(ClassicCard card, KeyType type, Key key) throws CardException {
        if (access != null || malformed) {
            return;
        }
        try {
            Block trailer = card.read(sector.trailer(), type, key);
            int word = SectorTrailer.accessWord(trailer);
            malformed = word < 0;
            access = malformed ? null : AccessConditions.ofWord(word);
            keyBIsData = access != null && access.trailer().keyBReadable();
        } catch (CommandRefused e) {
            // A key B that opens the sector and may not even read the access bytes is data.
            keyBIsData |= type == KeyType.B;
        }
    }

    SectorKeys result() {
        return new SectorKeys(sector, result(KeyType.A), result(KeyType.B), Optional.ofNullable(access), malformed);
    }

    private SectorKeys.Found result(KeyType type) {
        KeyMap.Entry entry = found.get(type);
        SectorKeys.State state = entry != null
                ? SectorKeys.State.FOUND
                : !wants(type)
                        ? SectorKeys.State.DATA
                        : left(type) > 0 ? SectorKeys.State.NOT_ALL_TRIED : SectorKeys.State.NONE;
        return new SectorKeys.Found(state, Optional.ofNullable(entry), left(type));
    }

    /// The sectors of a card of which keys are wanted, in order.
    static List<SectorSearch> all(CardType type, GivenKeys given, SearchOptions options) {
        List<SectorSearch> sectors = new ArrayList<>();
        for (int i = 0; i < type.sectorCount(); i++) {
            SectorNumber sector = SectorNumber.of(i);
            if (options.sectors().test(sector)) {
                sectors.add(new SectorSearch(sector, given));
            }
        }
        return sectors;
    }
}

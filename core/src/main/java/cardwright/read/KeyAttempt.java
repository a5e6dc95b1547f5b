package cardwright.read;

import cardwright.keys.GivenKeys;
import cardwright.keys.KeyMap;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A key to open a sector with.
///
/// @param type as which of the sector's keys
/// @param entry the key, and where it is from
record KeyAttempt(KeyType type, KeyMap.Entry entry) {
    /// How many keys are tried in one transaction: at a dozen milliseconds each, others wait half a second
    /// at most.
    static final int MOST_IN_UNIT = 32;

    /// What to try on a sector, in this order: the keys that were given for it, those of the type that
    /// opened the last sector first; then the key that opened the last sector, if it may be of any; then
    /// the others that may be of any, as key A before as key B.
    static List<KeyAttempt> of(GivenKeys given, SectorNumber sector, @Nullable KeyAttempt last) {
        List<KeyAttempt> own = new ArrayList<>();
        List<KeyAttempt> loose = new ArrayList<>();
        for (KeyType type : KeyType.values()) {
            List<KeyMap.Entry> ofSector = given.ofSector(sector, type);
            ofSector.forEach(entry -> own.add(new KeyAttempt(type, entry)));
            for (KeyMap.Entry entry : given.loose(type)) {
                if (ofSector.stream().noneMatch(other -> other.key().equals(entry.key()))) {
                    loose.add(new KeyAttempt(type, entry));
                }
            }
        }
        own.sort(Comparator.comparing(attempt -> last != null && attempt.type != last.type));
        loose.sort(Comparator.comparing(attempt -> !attempt.isSame(last)));
        own.addAll(loose);
        return own;
    }

    /// Whether it is this key as this type.
    boolean isSame(@Nullable KeyAttempt other) {
        return other != null && type == other.type && entry.key().equals(other.entry.key());
    }
}

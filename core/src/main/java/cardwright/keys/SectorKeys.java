package cardwright.keys;

import cardwright.mifare.AccessConditions;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import java.util.Optional;

/// What a search found out about a sector's keys. Immutable; prints no key.
///
/// @param sector the sector
/// @param keyA about key A
/// @param keyB about key B
/// @param access the sector's access conditions, if a key that was found may read them and they are not
///     malformed: they tell what each key may do
/// @param malformed whether the access bytes were read and are malformed
public record SectorKeys(
        SectorNumber sector, Found keyA, Found keyB, Optional<AccessConditions> access, boolean malformed) {
    /// About one key of a sector.
    ///
    /// @param state whether it was found
    /// @param entry the key and where it is from, if it was found
    /// @param left how many of the keys given were not tried on it
    public record Found(State state, Optional<KeyMap.Entry> entry, int left) {}

    /// Whether a key was found.
    public enum State {
        /// A key that was given opens the sector.
        FOUND,
        /// None of the keys given does.
        NONE,
        /// Key B can be read, so it is data and opens nothing.
        DATA,
        /// The search ended before all keys given were tried.
        NOT_ALL_TRIED
    }

    /// About the key of a type.
    public Found of(KeyType type) {
        return type == KeyType.A ? keyA : keyB;
    }

    /// The key of a type, if it was found.
    public Optional<KeyMap.Entry> key(KeyType type) {
        return of(type).entry();
    }
}

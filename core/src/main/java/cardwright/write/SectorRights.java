package cardwright.write;

import cardwright.card.KeyRing;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.Operation;
import cardwright.mifare.Permission;
import cardwright.mifare.SectorTrailer;
import cardwright.mifare.TrailerField;
import java.util.Optional;

/// What the known keys of a sector may do under its access conditions. Only what a key can really do counts: a
/// key B that can be read opens nothing.
///
/// @param access the conditions
/// @param keyA key A, if it is known
/// @param keyB key B, if it is known
record SectorRights(AccessConditions access, Optional<Key> keyA, Optional<Key> keyB) {
    /// The rights under a trailer.
    static SectorRights of(SectorTrailer trailer) {
        return new SectorRights(trailer.access(), Optional.of(trailer.keyA()), Optional.of(trailer.keyB()));
    }

    /// Which keys may do this to a data block.
    Permission permission(BlockNumber block, Operation operation) {
        return access.usable(block.accessGroup(), operation);
    }

    /// A known key that may do this to a data block; key A if both may.
    Optional<KeyRing.Entry> opener(BlockNumber block, Operation operation) {
        return known(permission(block, operation));
    }

    /// A known key of those that may; key A if both.
    Optional<KeyRing.Entry> known(Permission permission) {
        if (permission.allows(KeyType.A) && keyA.isPresent()) {
            return Optional.of(new KeyRing.Entry(KeyType.A, keyA.get()));
        }
        return permission.allows(KeyType.B) ? keyB.map(key -> new KeyRing.Entry(KeyType.B, key)) : Optional.empty();
    }

    /// Which keys may make all of a change of the trailer.
    Permission permission(TrailerChange change) {
        boolean a = true;
        boolean b = true;
        for (TrailerField field : change.fields()) {
            Permission permission = access.trailer().usableWrite(field);
            a &= permission.allows(KeyType.A);
            b &= permission.allows(KeyType.B);
        }
        return Permission.of(a, b);
    }

    /// A known key that may make all of a change of the trailer.
    Optional<KeyRing.Entry> trailerWriter(TrailerChange change) {
        return known(permission(change));
    }
}

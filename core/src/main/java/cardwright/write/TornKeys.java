package cardwright.write;

import cardwright.mifare.Block;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorTrailer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Which keys a sector may have after the write of its trailer was torn: the new one, the old one, and each
/// that begins as one of them and ends as the other. All come from the journal; nothing is guessed.
final class TornKeys {
    private TornKeys() {}

    /// The candidates, the likely ones first; only the new one if the old one is not known.
    static List<Key> of(PartialBlock before, Block after, KeyType type) {
        int offset = SectorTrailer.keyOffset(type);
        Key wanted = Key.of(after.toBytes(), offset);
        if (!before.knows(offset, Key.LENGTH)) {
            return List.of(wanted);
        }
        Key old = Key.of(before.bytes().toBytes(), offset);
        Set<Key> candidates = new LinkedHashSet<>(List.of(wanted));
        candidates.add(old);
        for (int cut = 1; cut < Key.LENGTH; cut++) {
            candidates.add(mixed(wanted, old, cut));
        }
        for (int cut = 1; cut < Key.LENGTH; cut++) {
            candidates.add(mixed(old, wanted, cut));
        }
        return List.copyOf(candidates);
    }

    private static Key mixed(Key first, Key second, int cut) {
        byte[] bytes = second.toBytes();
        System.arraycopy(first.toBytes(), 0, bytes, 0, cut);
        return Key.of(bytes);
    }
}

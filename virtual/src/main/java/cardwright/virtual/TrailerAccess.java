package cardwright.virtual;

import cardwright.mifare.Block;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorTrailer;
import cardwright.mifare.TrailerCondition;
import cardwright.mifare.TrailerField;
import java.util.Optional;

/// What of a trailer one key sees and changes. A trailer is read and written as a whole, but each of its
/// parts has rights of its own: a part that may not be read shows zeros, a part that may not be written stays
/// as it was.
///
/// Sources: 1K data sheet, 8.6.3 and table 7. That parts which may not be written stay as they were, the data
/// sheet does not say; libfreefare and MIFARE Classic Tool rely on it, and we follow them.
record TrailerAccess(TrailerCondition condition, KeyType key) {

    /// The trailer as it is read; none if no part of it may be.
    Optional<Block> shown(Block stored) {
        byte[] shown = new byte[Block.LENGTH];
        boolean any = false;
        for (TrailerField field : TrailerField.values()) {
            if (condition.read(field).allows(key)) {
                copy(field, stored, shown);
                any = true;
            }
        }
        return any ? Optional.of(Block.of(shown)) : Optional.empty();
    }

    /// The trailer as it stands after a write; none if no part of it may be written.
    Optional<Block> changed(Block stored, Block written) {
        byte[] changed = stored.toBytes();
        boolean any = false;
        for (TrailerField field : TrailerField.values()) {
            if (condition.write(field).allows(key)) {
                copy(field, written, changed);
                any = true;
            }
        }
        return any ? Optional.of(Block.of(changed)) : Optional.empty();
    }

    private static void copy(TrailerField field, Block from, byte[] to) {
        int start = switch (field) {
            case KEY_A -> 0;
            case ACCESS -> SectorTrailer.ACCESS_OFFSET;
            case KEY_B -> SectorTrailer.KEY_B_OFFSET;
        };
        int end = switch (field) {
            case KEY_A -> Key.LENGTH;
            case ACCESS -> SectorTrailer.KEY_B_OFFSET;
            case KEY_B -> Block.LENGTH;
        };
        System.arraycopy(from.toBytes(), start, to, start, end - start);
    }
}

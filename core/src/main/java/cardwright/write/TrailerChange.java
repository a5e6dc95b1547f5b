package cardwright.write;

import cardwright.mifare.Block;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorTrailer;
import cardwright.mifare.TrailerField;
import java.util.ArrayList;
import java.util.List;

/// Which parts of a trailer a write changes.
///
/// @param keyA bytes 0 to 5
/// @param access bytes 6 to 9
/// @param keyB bytes 10 to 15
record TrailerChange(boolean keyA, boolean access, boolean keyB) {
    /// The access bytes, and no key.
    static final TrailerChange OF_ACCESS = new TrailerChange(false, true, false);

    /// What differs; a byte that is not known before counts as different.
    static TrailerChange between(PartialBlock before, Block after) {
        return new TrailerChange(
                differs(before, after, 0, SectorTrailer.ACCESS_OFFSET),
                differs(before, after, SectorTrailer.ACCESS_OFFSET, SectorTrailer.KEY_B_OFFSET),
                differs(before, after, SectorTrailer.KEY_B_OFFSET, Block.LENGTH));
    }

    private static boolean differs(PartialBlock before, Block after, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!before.knows(i) || before.bytes().byteAt(i) != after.byteAt(i)) {
                return true;
            }
        }
        return false;
    }

    boolean keys() {
        return keyA || keyB;
    }

    boolean any() {
        return keys() || access;
    }

    List<TrailerField> fields() {
        List<TrailerField> fields = new ArrayList<>();
        if (keyA) {
            fields.add(TrailerField.KEY_A);
        }
        if (access) {
            fields.add(TrailerField.ACCESS);
        }
        if (keyB) {
            fields.add(TrailerField.KEY_B);
        }
        return fields;
    }
}

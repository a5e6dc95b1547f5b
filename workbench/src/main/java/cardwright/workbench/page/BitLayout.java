package cardwright.workbench.page;

import cardwright.mifare.AccessConditions;
import java.util.ArrayList;
import java.util.List;

/// Where each of the twelve access bits stands in the three access bytes, as it is and inverted: found by
/// looking at what [AccessConditions#toBytes] makes of one bit alone, so that there is no second table.
final class BitLayout {
    private BitLayout() {}

    /// One of the 24 bits.
    ///
    /// @param byteNumber 6, 7 or 8, as numbered in the trailer
    /// @param bit 7 to 0, 7 is the highest
    /// @param accessBit 1, 2 or 3 for C1, C2 or C3
    /// @param group 0 to 2 for the data groups, 3 for the trailer
    /// @param inverted whether the access bit stands here inverted
    record Place(int byteNumber, int bit, int accessBit, int group, boolean inverted) {}

    /// All 24 places, as they stand: byte 6 first, bit 7 first.
    static List<Place> places() {
        int none = joined(AccessConditions.ofWord(0));
        List<Place> places = new ArrayList<>();
        for (int at = 23; at >= 0; at--) {
            for (int index = 0; index < 12; index++) {
                int one = joined(AccessConditions.ofWord(1 << index));
                if (((one ^ none) >> at & 1) != 0) {
                    places.add(new Place(8 - at / 8, at % 8, 3 - index / 4, index % 4, (none >> at & 1) != 0));
                }
            }
        }
        return places;
    }

    private static int joined(AccessConditions conditions) {
        byte[] bytes = conditions.toBytes();
        return (bytes[0] & 0xFF) << 16 | (bytes[1] & 0xFF) << 8 | (bytes[2] & 0xFF);
    }
}

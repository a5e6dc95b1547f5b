package cardwright.write;

import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorTrailer;

/// Parts of trailers put together.
final class TrailerBytes {
    private static final int KEY_BITS = (1 << Key.LENGTH) - 1;

    /// The bits of access bytes and general purpose byte in [PartialBlock#known].
    private static final int ACCESS_BITS = 0xF << SectorTrailer.ACCESS_OFFSET;

    private TrailerBytes() {}

    /// A trailer with another key.
    static PartialBlock with(PartialBlock trailer, KeyType type, Key key) {
        int offset = SectorTrailer.keyOffset(type);
        byte[] bytes = trailer.bytes().toBytes();
        System.arraycopy(key.toBytes(), 0, bytes, offset, Key.LENGTH);
        return new PartialBlock(Block.of(bytes), trailer.known() | KEY_BITS << offset);
    }

    /// A trailer with other access bytes, and the same keys and general purpose byte.
    static Block with(Block trailer, AccessConditions access) {
        byte[] bytes = trailer.toBytes();
        System.arraycopy(access.toBytes(), 0, bytes, SectorTrailer.ACCESS_OFFSET, AccessConditions.LENGTH);
        return Block.of(bytes);
    }

    /// The keys of one, the access bytes and general purpose byte of the other.
    static Block keysOf(Block keys, Block access) {
        byte[] bytes = keys.toBytes();
        System.arraycopy(
                access.toBytes(),
                SectorTrailer.ACCESS_OFFSET,
                bytes,
                SectorTrailer.ACCESS_OFFSET,
                SectorTrailer.KEY_B_OFFSET - SectorTrailer.ACCESS_OFFSET);
        return Block.of(bytes);
    }

    /// A trailer of which the keys are forgotten.
    static PartialBlock withoutKeys(PartialBlock trailer) {
        return new PartialBlock(trailer.bytes(), trailer.known() & ACCESS_BITS);
    }

    /// What is known of the one, and the rest of the other.
    static PartialBlock over(PartialBlock upper, PartialBlock lower) {
        byte[] bytes = lower.bytes().toBytes();
        for (int i = 0; i < Block.LENGTH; i++) {
            if (upper.knows(i)) {
                bytes[i] = (byte) upper.bytes().byteAt(i);
            }
        }
        return new PartialBlock(Block.of(bytes), upper.known() | lower.known());
    }
}

package cardwright.virtual;

import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import java.util.Optional;

/// The EEPROM of a card: all its bytes, keys included, and what its trailers say.
///
/// ```
/// trailer: 0 … 5 key A | 6 7 8 access bytes | 9 general purpose byte | 10 … 15 key B
/// ```
final class CardMemory {
    static final int ACCESS_AT = 6;
    static final int KEY_B_AT = 10;

    private static final byte[] TRANSPORT_TRAILER =
            Block.parse("FFFFFFFFFFFF FF078069 FFFFFFFFFFFF").toBytes();

    private final CardType type;
    private final byte[] bytes;
    private int writeCycles;

    private CardMemory(CardType type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    /// Transport keys and access bytes in every sector, data zero, block 0 as given.
    static CardMemory blank(CardType type, Block manufacturer) {
        CardMemory memory = new CardMemory(type, new byte[type.byteCount()]);
        for (int sector = 0; sector < type.sectorCount(); sector++) {
            memory.copyIn(SectorNumber.of(sector).trailer(), TRANSPORT_TRAILER, Block.LENGTH);
        }
        memory.copyIn(BlockNumber.of(0), manufacturer.toBytes(), Block.LENGTH);
        return memory;
    }

    /// The memory an image holds; its bytes are copied.
    static CardMemory of(CardType type, byte[] image) {
        if (image.length != type.byteCount()) {
            throw new IllegalArgumentException(
                    "a " + type.shortName() + " card has " + type.byteCount() + " bytes, not " + image.length);
        }
        return new CardMemory(type, image.clone());
    }

    CardType type() {
        return type;
    }

    byte[] toBytes() {
        return bytes.clone();
    }

    Block block(BlockNumber number) {
        return Block.of(bytes, number.value() * Block.LENGTH);
    }

    Key key(SectorNumber sector, KeyType keyType) {
        return Key.of(bytes, sector.trailer().value() * Block.LENGTH + (keyType == KeyType.A ? 0 : KEY_B_AT));
    }

    /// The sector's access conditions; none if the bytes are malformed, which blocks the sector for good, for nothing
    /// can be written to it any more (1K data sheet, 8.7.1, remark).
    Optional<AccessConditions> conditions(SectorNumber sector) {
        Block trailer = block(sector.trailer());
        int word = AccessConditions.decode(
                trailer.byteAt(ACCESS_AT), trailer.byteAt(ACCESS_AT + 1), trailer.byteAt(ACCESS_AT + 2));
        return word < 0 ? Optional.empty() : Optional.of(AccessConditions.ofWord(word));
    }

    /// Writes the first `length` bytes of a block: all 16, or fewer when the power fails on the way.
    void write(BlockNumber number, Block block, int length) {
        copyIn(number, block.toBytes(), length);
        writeCycles++;
    }

    private void copyIn(BlockNumber number, byte[] block, int length) {
        System.arraycopy(block, 0, bytes, number.value() * Block.LENGTH, length);
    }

    int writeCycles() {
        return writeCycles;
    }
}

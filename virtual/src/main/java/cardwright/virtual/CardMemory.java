package cardwright.virtual;

import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import cardwright.mifare.Uid;
import java.util.Arrays;
import java.util.Optional;

/// The EEPROM of a card: all its bytes, keys included, and what its trailers say.
final class CardMemory {
    private final CardType type;
    private final byte[] bytes;
    private int writeCycles;

    private CardMemory(CardType type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    /// As delivered: transport keys and access bytes in every sector, data zero, in block 0 what makers put
    /// there.
    static CardMemory blank(CardType type, Uid uid) {
        CardMemory memory = new CardMemory(type, new byte[type.byteCount()]);
        for (int sector = 0; sector < type.sectorCount(); sector++) {
            memory.copyIn(SectorNumber.of(sector).trailer(), SectorTrailer.TRANSPORT.block(), Block.LENGTH);
        }
        memory.copyIn(BlockNumber.of(0), manufacturerBlock(type, uid), Block.LENGTH);
        return memory;
    }

    /// UID, its check byte if it has 4 bytes, SAK, ATQA as sent. The data sheets leave all after the UID to
    /// the maker; this is what cards hold in practice.
    private static Block manufacturerBlock(CardType type, Uid uid) {
        boolean single = uid.length() == Uid.SINGLE;
        byte[] block = Arrays.copyOf(uid.toBytes(), Block.LENGTH);
        if (single) {
            block[Uid.SINGLE] = (byte) uid.bcc();
        }
        int at = single ? Uid.SINGLE + 1 : Uid.DOUBLE;
        block[at] = switch (type) {
            case MINI -> 0x09;
            case CLASSIC_1K, CLASSIC_2K -> 0x08;
            case CLASSIC_4K -> 0x18;
        };
        block[at + 1] = (byte) ((type == CardType.CLASSIC_4K ? 0x02 : 0x04) | (single ? 0 : 0x40));
        return Block.of(block);
    }

    /// The memory an image holds; its bytes are copied.
    ///
    /// @throws IllegalArgumentException if there are not exactly as many as the type has
    static CardMemory of(CardType type, byte[] image) {
        if (image.length != type.byteCount()) {
            throw new IllegalArgumentException(
                    "a " + type.shortName() + " card has " + type.byteCount() + " bytes, not " + image.length);
        }
        return new CardMemory(type, Arrays.copyOf(image, image.length));
    }

    CardType type() {
        return type;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, bytes.length);
    }

    Block block(BlockNumber number) {
        return Block.of(bytes, number.value() * Block.LENGTH);
    }

    Key key(SectorNumber sector, KeyType keyType) {
        int trailer = sector.trailer().value() * Block.LENGTH;
        return Key.of(bytes, trailer + SectorTrailer.keyOffset(keyType));
    }

    /// The sector's access conditions; none if the bytes are malformed. That blocks the sector for good:
    /// nothing can be written to it any more (1K data sheet, 8.7.1, remark).
    Optional<AccessConditions> conditions(SectorNumber sector) {
        int word = SectorTrailer.accessWord(block(sector.trailer()));
        return word < 0 ? Optional.empty() : Optional.of(AccessConditions.ofWord(word));
    }

    /// Writes the first `length` bytes of a block: all 16, or fewer when the power fails on the way.
    void write(BlockNumber number, Block block, int length) {
        copyIn(number, block, length);
        writeCycles++;
    }

    private void copyIn(BlockNumber number, Block block, int length) {
        System.arraycopy(block.toBytes(), 0, bytes, number.value() * Block.LENGTH, length);
    }

    int writeCycles() {
        return writeCycles;
    }
}

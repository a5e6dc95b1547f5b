package cardwright.virtual.write;

import cardwright.keys.KeyMap;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.Operation;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;

/// What somebody with these keys gets to see of a card's memory.
final class Shown {
    private static final int ACCESS = 0x03C0;
    private static final int ACCESS_AND_KEY_B = 0xFFC0;

    private Shown() {}

    static CardImage of(CardType type, byte[] memory, KeyMap keys) {
        CardImage image = CardImage.unknown(type);
        for (int i = 0; i < type.sectorCount(); i++) {
            SectorNumber sector = SectorNumber.of(i);
            Block trailer = block(memory, sector.trailer());
            AccessConditions access = AccessConditions.ofWord(SectorTrailer.accessWord(trailer));
            boolean readable = access.trailer().keyBReadable();
            boolean a = keys.key(sector, KeyType.A).isPresent();
            boolean b = keys.key(sector, KeyType.B).isPresent() && !readable;
            if (a || b) {
                image = image.with(sector.trailer(), new PartialBlock(trailer, readable ? ACCESS_AND_KEY_B : ACCESS));
            }
            for (int p = 0; p < sector.blockCount() - 1; p++) {
                BlockNumber block = sector.block(p);
                var permission = access.usable(block.accessGroup(), Operation.READ);
                if ((a && permission.allows(KeyType.A)) || (b && permission.allows(KeyType.B))) {
                    image = image.with(block, block(memory, block));
                }
            }
        }
        return image;
    }

    /// All keys of a card.
    static KeyMap keys(CardType type, byte[] memory) {
        KeyMap keys = KeyMap.EMPTY;
        for (int i = 0; i < type.sectorCount(); i++) {
            SectorNumber sector = SectorNumber.of(i);
            keys = keys.with(sector, KeyType.A, key(memory, sector, KeyType.A), "test")
                    .with(sector, KeyType.B, key(memory, sector, KeyType.B), "test");
        }
        return keys;
    }

    static Key key(byte[] memory, SectorNumber sector, KeyType type) {
        int offset = type == KeyType.A ? 0 : SectorTrailer.KEY_B_OFFSET;
        return Key.of(memory, sector.trailer().value() * Block.LENGTH + offset);
    }

    static Block block(byte[] memory, BlockNumber block) {
        return Block.of(memory, block.value() * Block.LENGTH);
    }

    static boolean isMalformed(byte[] memory, SectorNumber sector) {
        return SectorTrailer.accessWord(block(memory, sector.trailer())) < 0;
    }
}

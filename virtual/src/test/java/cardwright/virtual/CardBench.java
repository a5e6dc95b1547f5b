package cardwright.virtual;

import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.text.Hex;

/// Cards for tests: a 4K with keys of our own, in whose image a test writes what it likes.
final class CardBench {
    static final Key KEY_A = Key.parse("A0A0A0A0A0A0");
    static final Key KEY_B = Key.parse("B0B0B0B0B0B0");

    private final CardType type;
    private final byte[] image;

    private CardBench(CardType type) {
        this.type = type;
        this.image = VirtualCard.blank(type).toBytes();
    }

    static CardBench of(CardType type) {
        return new CardBench(type);
    }

    /// Writes a trailer with both keys of ours, these access bytes and a general purpose byte of 69.
    CardBench access(SectorNumber sector, String accessBytes) {
        return block(sector.trailer(), KEY_A.reveal() + accessBytes + "69" + KEY_B.reveal());
    }

    CardBench block(BlockNumber block, String hex) {
        System.arraycopy(Hex.parse(hex), 0, image, block.value() * Block.LENGTH, Block.LENGTH);
        return this;
    }

    VirtualCard card() {
        return VirtualCard.of(type, image);
    }

    static Key key(KeyType keyType) {
        return keyType == KeyType.A ? KEY_A : KEY_B;
    }

    /// Selects the card and authenticates a sector with a key of ours.
    static boolean open(VirtualCard card, SectorNumber sector, KeyType keyType) {
        card.select();
        return card.authenticate(sector.firstBlock(), keyType, key(keyType));
    }

    static String stored(VirtualCard card, BlockNumber block) {
        return Hex.of(card.toBytes(), block.value() * Block.LENGTH, Block.LENGTH, "");
    }
}

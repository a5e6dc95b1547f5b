package cardwright.virtual;

import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;

/// A MIFARE Classic card that is not there: its memory.
public final class VirtualCard {
    private static final Block TRANSPORT_TRAILER = Block.parse("FFFFFFFFFFFF FF078069 FFFFFFFFFFFF");
    private static final Block MANUFACTURER = Block.parse("01020304 04 08 0400 0000000000000000");

    private final CardType type;
    private final Block[] blocks;

    private VirtualCard(CardType type) {
        this.type = type;
        this.blocks = new Block[type.blockCount()];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = BlockNumber.of(i).isTrailer() ? TRANSPORT_TRAILER : Block.zeros();
        }
        blocks[0] = MANUFACTURER;
    }

    /// A card as delivered: transport keys and access bytes, data zero.
    public static VirtualCard blank(CardType type) {
        return new VirtualCard(type);
    }

    /// The card's type.
    public CardType type() {
        return type;
    }

    Block block(BlockNumber number) {
        return blocks[number.value()];
    }
}

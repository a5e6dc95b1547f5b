package cardwright.dump;

import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.PartialBlock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The blocks of a file while it is read: those it has, by number.
final class Blocks {
    private final @Nullable PartialBlock[] blocks = new PartialBlock[BlockNumber.MAX + 1];
    private int end;

    /// A block of an image.
    static PartialBlock of(CardImage image, int number) {
        return image.block(BlockNumber.of(number));
    }

    /// Whether the file has this block.
    boolean has(int number) {
        return blocks[number] != null;
    }

    /// A block, if the file has it.
    PartialBlock get(int number) {
        PartialBlock block = blocks[number];
        return block == null ? PartialBlock.UNKNOWN : block;
    }

    void put(int number, PartialBlock block) {
        blocks[number] = block;
        end = Math.max(end, number + 1);
    }

    /// Takes a block away.
    void remove(int number) {
        blocks[number] = null;
    }

    /// One more than the highest block the file has; 0 if it has none.
    int end() {
        return end;
    }

    /// Whether the file has every block up to its highest.
    boolean isGapless() {
        for (int i = 0; i < end; i++) {
            if (!has(i)) {
                return false;
            }
        }
        return true;
    }

    /// The smallest type of card that has the file's highest block.
    CardType smallestType() {
        for (CardType type : CardType.values()) {
            if (end <= type.blockCount()) {
                return type;
            }
        }
        throw new IllegalStateException("no card has " + end + " blocks");
    }

    /// The image of a card of this type; what the file does not have is unknown.
    CardImage image(CardType type) {
        PartialBlock[] known = new PartialBlock[type.blockCount()];
        Arrays.setAll(known, this::get);
        return CardImage.of(type, List.of(known));
    }
}

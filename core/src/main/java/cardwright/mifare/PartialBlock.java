package cardwright.mifare;

import java.util.Objects;
import java.util.Optional;

/// A block of which any byte can be unknown, as in the dump of a card whose keys were not all found.
/// Immutable.
///
/// @param bytes the 16 bytes; those that are not known count as zero, whatever was given
/// @param known a bit for each byte, bit 0 for byte 0: set if it is known; 0 to 65535
public record PartialBlock(Block bytes, int known) {
    /// A block of which nothing is known.
    public static final PartialBlock UNKNOWN = new PartialBlock(Block.zeros(), 0);

    private static final int ALL = 0xFFFF;

    /// A block of which some bytes are known.
    ///
    /// @throws IllegalArgumentException if the mask is not 16 bits
    public PartialBlock {
        if (known < 0 || known > ALL) {
            throw new IllegalArgumentException("mask " + known + " is not 16 bits");
        }
        bytes = known == ALL ? bytes : masked(bytes, known);
    }

    private static Block masked(Block block, int known) {
        byte[] bytes = block.toBytes();
        for (int i = 0; i < Block.LENGTH; i++) {
            if ((known >> i & 1) == 0) {
                bytes[i] = 0;
            }
        }
        return Block.of(bytes);
    }

    /// A block of which everything is known.
    public static PartialBlock of(Block block) {
        return new PartialBlock(block, ALL);
    }

    /// Whether a byte is known.
    ///
    /// @param index 0 to 15
    /// @throws IndexOutOfBoundsException if it is not
    public boolean knows(int index) {
        return knows(index, 1);
    }

    /// Whether all of `length` bytes from `offset` on are known.
    ///
    /// @throws IndexOutOfBoundsException if the block has no such bytes
    public boolean knows(int offset, int length) {
        Objects.checkFromIndexSize(offset, length, Block.LENGTH);
        int wanted = ((1 << length) - 1) << offset;
        return (known & wanted) == wanted;
    }

    /// The block, if all of it is known.
    public Optional<Block> whole() {
        return known == ALL ? Optional.of(bytes) : Optional.empty();
    }

    /// How many bytes are known only: the bytes may be keys.
    @Override
    public String toString() {
        return "PartialBlock[" + Integer.bitCount(known) + " of 16 bytes known]";
    }
}

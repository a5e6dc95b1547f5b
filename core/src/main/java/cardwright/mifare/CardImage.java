package cardwright.mifare;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that is known of a card's memory, block by block and byte by byte. Immutable; loses nothing: what is
/// contradictory on the card is so here.
///
/// An image of a card that was read holds what the card showed, so key A is unknown unless somebody put it
/// there.
public final class CardImage {
    private final CardType type;
    private final @Nullable Uid uid;
    private final PartialBlock[] blocks;

    private CardImage(CardType type, @Nullable Uid uid, PartialBlock[] blocks) {
        this.type = type;
        this.uid = uid;
        this.blocks = blocks;
    }

    /// A card of which nothing but its type is known.
    public static CardImage unknown(CardType type) {
        PartialBlock[] blocks = new PartialBlock[type.blockCount()];
        Arrays.fill(blocks, PartialBlock.UNKNOWN);
        return new CardImage(type, null, blocks);
    }

    /// A card of which every byte is known, as a raw dump has it. The bytes are copied.
    ///
    /// @throws IllegalArgumentException if there are not exactly as many as the type has
    public static CardImage of(CardType type, byte[] memory) {
        if (memory.length != type.byteCount()) {
            throw new IllegalArgumentException(
                    "a " + type.shortName() + " card has " + type.byteCount() + " bytes, not " + memory.length);
        }
        PartialBlock[] blocks = new PartialBlock[type.blockCount()];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = PartialBlock.of(Block.of(memory, i * Block.LENGTH));
        }
        return new CardImage(type, null, blocks);
    }

    /// A card of these blocks, from block 0 on; those beyond the end of the list are unknown.
    ///
    /// @throws IllegalArgumentException if there are more than the type has
    public static CardImage of(CardType type, List<PartialBlock> known) {
        if (known.size() > type.blockCount()) {
            throw new IllegalArgumentException(
                    "a " + type.shortName() + " card has " + type.blockCount() + " blocks, not " + known.size());
        }
        PartialBlock[] blocks = known.toArray(new PartialBlock[type.blockCount()]);
        Arrays.fill(blocks, known.size(), blocks.length, PartialBlock.UNKNOWN);
        return new CardImage(type, null, blocks);
    }

    /// This image with a block of which some bytes are known.
    ///
    /// @throws IllegalArgumentException if the card type has no such block
    public CardImage with(BlockNumber number, PartialBlock block) {
        check(number);
        PartialBlock[] changed = Arrays.copyOf(blocks, blocks.length);
        changed[number.value()] = block;
        return new CardImage(type, uid, changed);
    }

    /// This image with a block of which everything is known.
    ///
    /// @throws IllegalArgumentException if the card type has no such block
    public CardImage with(BlockNumber number, Block block) {
        return with(number, PartialBlock.of(block));
    }

    /// This image with the UID the card answered with; block 0 stays as it is.
    public CardImage with(Uid answered) {
        return new CardImage(type, answered, blocks);
    }

    /// What kind of card it is.
    public CardType type() {
        return type;
    }

    /// The UID the card answered with, if that is known. Block 0 may tell another one.
    public Optional<Uid> uid() {
        return Optional.ofNullable(uid);
    }

    /// A block, as far as it is known.
    ///
    /// @throws IllegalArgumentException if the card type has no such block
    public PartialBlock block(BlockNumber number) {
        check(number);
        return blocks[number.value()];
    }

    private void check(BlockNumber number) {
        if (!type.has(number)) {
            throw new IllegalArgumentException("a " + type.shortName() + " card has no block " + number);
        }
    }

    /// A sector's trailer, if all 16 bytes of it are known.
    ///
    /// @throws MalformedAccessBytes if they are, and a bit and its inverted copy do not agree
    /// @throws IllegalArgumentException if the card type has no such sector
    public Optional<SectorTrailer> trailer(SectorNumber sector) {
        return block(sector.trailer()).whole().map(SectorTrailer::parse);
    }

    /// A sector's access conditions, if all three access bytes are known.
    ///
    /// @throws MalformedAccessBytes if they are, and a bit and its inverted copy do not agree
    /// @throws IllegalArgumentException if the card type has no such sector
    public Optional<AccessConditions> access(SectorNumber sector) {
        PartialBlock trailer = block(sector.trailer());
        if (!trailer.knows(SectorTrailer.ACCESS_OFFSET, AccessConditions.LENGTH)) {
            return Optional.empty();
        }
        Block bytes = trailer.bytes();
        return Optional.of(AccessConditions.parse(bytes.byteAt(6), bytes.byteAt(7), bytes.byteAt(8)));
    }

    /// The bytes in the place of a sector's key, if all six are known.
    ///
    /// @throws IllegalArgumentException if the card type has no such sector
    public Optional<Key> key(SectorNumber sector, KeyType keyType) {
        PartialBlock trailer = block(sector.trailer());
        int offset = SectorTrailer.keyOffset(keyType);
        return trailer.knows(offset, Key.LENGTH)
                ? Optional.of(Key.of(trailer.bytes().toBytes(), offset))
                : Optional.empty();
    }

    /// Whether every byte of every block is known.
    public boolean isComplete() {
        return knownBlocks() == blocks.length;
    }

    private int knownBlocks() {
        int count = 0;
        for (PartialBlock block : blocks) {
            count += block.whole().isPresent() ? 1 : 0;
        }
        return count;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CardImage image
                && type == image.type
                && uid().equals(image.uid())
                && Arrays.equals(blocks, image.blocks);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(blocks) * 31 + uid().hashCode();
    }

    /// Type, UID and how much is known; no block, since blocks hold keys.
    @Override
    public String toString() {
        return "CardImage[" + type.shortName() + ", UID " + (uid == null ? "unknown" : uid) + ", " + knownBlocks()
                + " of " + blocks.length + " blocks whole]";
    }
}

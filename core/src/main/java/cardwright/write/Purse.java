package cardwright.write;

import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.ValueBlock;
import cardwright.text.InvalidInput;
import cardwright.words.CoreTexts;
import java.util.List;
import java.util.Optional;

/// A value and its backup in two blocks of a sector. The address byte of both is the number of the backup
/// block. Every operation changes the value first and the backup then, so that at any moment at least one of
/// them is good. Immutable; makes wishes, and sends nothing.
///
/// Source: 1K data sheet, 8.6.2.1 (the address byte is for backup management).
///
/// @param block where the value stands
/// @param backup where its backup stands, in the same sector
public record Purse(BlockNumber block, BlockNumber backup) {
    /// A purse of these blocks.
    ///
    /// @throws InvalidInput if they are not two data blocks of one sector
    public Purse {
        boolean apart = block.equals(backup) || !block.sector().equals(backup.sector());
        if (apart || isNoData(block) || isNoData(backup)) {
            throw new InvalidInput(CoreTexts.purseBlocks(block, backup));
        }
    }

    private static boolean isNoData(BlockNumber block) {
        return block.isManufacturer() || block.isTrailer();
    }

    /// The purse a value block belongs to: its address byte names the backup. Empty if it names no other data
    /// block of the sector.
    public static Optional<Purse> of(BlockNumber block, ValueBlock value) {
        BlockNumber backup = BlockNumber.of(value.address());
        boolean named = !backup.equals(block) && backup.sector().equals(block.sector());
        return named && !isNoData(block) && !isNoData(backup)
                ? Optional.of(new Purse(block, backup))
                : Optional.empty();
    }

    /// What both blocks hold at this value.
    public Block content(int value) {
        return new ValueBlock(value, backup.value()).block();
    }

    /// What makes a purse of the two blocks, whatever they hold.
    public List<Wish> init(int value) {
        return List.of(new Wish.SetBlock(block, content(value)), new Wish.SetBlock(backup, content(value)));
    }

    /// What adds to it.
    ///
    /// @param amount 1 to 2147483647
    public Wish increment(int amount) {
        return new Wish.Increment(block, amount, Optional.of(backup));
    }

    /// What takes from it.
    ///
    /// @param amount 1 to 2147483647
    public Wish decrement(int amount) {
        return new Wish.Decrement(block, amount, Optional.of(backup));
    }

    /// What two blocks tell.
    ///
    /// @param value what the value's block holds
    /// @param copy what the backup holds
    public State state(Block value, Block copy) {
        if (ValueBlock.isValid(value)) {
            return value.equals(copy) ? State.WHOLE : State.BACKUP_BEHIND;
        }
        return ValueBlock.isValid(copy) ? State.VALUE_TORN : State.LOST;
    }

    /// What mends it by writing the bad block: a key that may write it is needed. Nothing if it is whole.
    ///
    /// @param value what the value's block holds
    /// @param copy what the backup holds
    /// @throws InvalidInput if neither holds a value
    public List<Wish> repair(Block value, Block copy) {
        return switch (state(value, copy)) {
            case WHOLE -> List.of();
            case BACKUP_BEHIND -> List.of(new Wish.SetBlock(backup, value));
            case VALUE_TORN -> List.of(new Wish.SetBlock(block, copy));
            case LOST -> throw new InvalidInput(CoreTexts.purseLost(block, backup));
        };
    }

    /// What mends it by the card's own restore and transfer, which takes a reader that can copy values and a key
    /// that may take from both blocks. Nothing if it is whole.
    ///
    /// @param value what the value's block holds
    /// @param copy what the backup holds
    /// @throws InvalidInput if neither holds a value
    public List<Wish> repairByCopy(Block value, Block copy) {
        return switch (state(value, copy)) {
            case WHOLE -> List.of();
            case BACKUP_BEHIND -> List.of(new Wish.Copy(block, backup));
            case VALUE_TORN -> List.of(new Wish.Copy(backup, block));
            case LOST -> throw new InvalidInput(CoreTexts.purseLost(block, backup));
        };
    }

    /// The states of a purse.
    public enum State {
        /// Both hold the same value.
        WHOLE,
        /// The value is good; the backup is torn, or was not brought there yet. The operation took place.
        BACKUP_BEHIND,
        /// The value is torn, and the backup is good. The operation did not take place.
        VALUE_TORN,
        /// Neither holds a value.
        LOST
    }
}

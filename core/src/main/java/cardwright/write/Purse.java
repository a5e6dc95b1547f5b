package cardwright.write;

import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import java.util.List;

/// A value and its backup in two blocks of a sector. The address byte of both is the number of the backup
/// block. Every operation changes the value first and the backup then, so that at any moment at least one of
/// them is good. Immutable; makes wishes, and sends nothing.
///
/// Source: 1K data sheet, 8.6.2.1 (the address byte is for backup management).
///
/// @param block where the value stands
/// @param backup where its backup stands, in the same sector
public record Purse(BlockNumber block, BlockNumber backup) {
    /// What makes a new purse: both blocks with this value.
    public List<Wish> init(int value) {
        throw new UnsupportedOperationException();
    }

    /// What adds to it.
    public Wish increment(int amount) {
        throw new UnsupportedOperationException();
    }

    /// What takes from it.
    public Wish decrement(int amount) {
        throw new UnsupportedOperationException();
    }

    /// What two blocks tell.
    public State state(Block value, Block copy) {
        throw new UnsupportedOperationException();
    }

    /// What mends it; nothing if it is whole.
    ///
    /// @throws cardwright.text.InvalidInput if neither block holds a value
    public List<Wish> repair(Block value, Block copy) {
        throw new UnsupportedOperationException();
    }

    /// The states of a purse.
    public enum State {
        /// Both hold the same value.
        WHOLE,
        /// The value is good; the backup is torn or behind.
        BACKUP_BEHIND,
        /// The value is torn; the backup is good, and the operation did not take place.
        VALUE_TORN,
        /// Neither holds a value.
        LOST
    }
}

package cardwright.card;

import cardwright.mifare.Block;

/// How a write or a value operation ended well: the block holds what it was to hold. Immutable.
///
/// @param how whether it was written, and how that is known
/// @param before what the block held before
/// @param after what it holds now
/// @param sent how many commands that change the block were sent: 0 or 1, more if one was found to have
///     done nothing
public record WriteOutcome(How how, Block before, Block after, int sent) {
    /// How a block came to hold what it was to hold.
    public enum How {
        /// The card confirmed the write; nothing was read back.
        CONFIRMED,
        /// The card confirmed the write, and the block reads as it was to be.
        READ_BACK,
        /// The answer was lost, or a refusal; the block was read then and holds what it was to hold.
        FOUND_WRITTEN,
        /// The block held it before; nothing was sent to change it.
        AS_BEFORE
    }
}

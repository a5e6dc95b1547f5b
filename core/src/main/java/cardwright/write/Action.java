package cardwright.write;

import cardwright.mifare.BlockNumber;
import java.util.Optional;

/// What a step does to its block. Immutable.
public sealed interface Action {
    /// Writes a data block.
    record Write(BlockNumber block) implements Action {}

    /// Writes a sector trailer.
    record WriteTrailer(BlockNumber block) implements Action {}

    /// Adds to a value.
    ///
    /// @param block the value block
    /// @param amount 1 to 2147483647
    /// @param backup a block of the sector that holds the same value while this step is done, if there is one
    record Increment(BlockNumber block, int amount, Optional<BlockNumber> backup) implements Action {}

    /// Takes from a value.
    ///
    /// @param block the value block
    /// @param amount 1 to 2147483647
    /// @param backup a block of the sector that holds the same value while this step is done, if there is one
    record Decrement(BlockNumber block, int amount, Optional<BlockNumber> backup) implements Action {}

    /// Restores a value and transfers it to another block of the sector.
    ///
    /// @param source the value block
    /// @param block where to
    record Copy(BlockNumber source, BlockNumber block) implements Action {}

    /// The block that is changed.
    BlockNumber block();
}

package cardwright.read;

import cardwright.mifare.BlockNumber;
import java.util.function.Predicate;

/// What of a card is to be read, and who is told meanwhile. Immutable.
///
/// @param wanted the blocks; a trailer is read in every sector that has one of them, since it tells what
///     may be read
/// @param progress is told after every sector
public record ReadOptions(Predicate<BlockNumber> wanted, Progress progress) {
    /// All blocks, and nobody is told.
    public static final ReadOptions ALL = new ReadOptions(_ -> true, (_, _) -> {});

    /// Is told how far a reading is.
    @FunctionalInterface
    public interface Progress {
        /// So many of the blocks that are wanted are done: read, or known to be unreadable.
        ///
        /// @param done how many, never fewer than the time before
        /// @param of how many are wanted
        void done(int done, int of);
    }

    /// The same, of these blocks only.
    public ReadOptions only(Predicate<BlockNumber> blocks) {
        return new ReadOptions(blocks, progress);
    }

    /// The same, with somebody who is told.
    public ReadOptions telling(Progress told) {
        return new ReadOptions(wanted, told);
    }
}

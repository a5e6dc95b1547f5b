package cardwright.keys;

import cardwright.card.Clock;
import cardwright.mifare.SectorNumber;
import java.util.function.Predicate;

/// How long a search may go on, for which sectors, and who is told meanwhile. Immutable.
///
/// @param mostTries how many keys are tried at most, all sectors together, at least 1
/// @param mostMilliseconds how long it lasts at most, at least 1; a key that is being tried is waited for
/// @param sectors of which sectors keys are wanted
/// @param clock the time
/// @param progress is told after every key tried
public record SearchOptions(
        long mostTries, long mostMilliseconds, Predicate<SectorNumber> sectors, Clock clock, Progress progress) {
    /// How many keys are tried at most, if nothing else is said: a dictionary of 1,250 keys on a 4K card
    /// of which none is known.
    public static final long MOST_TRIES = 100_000;

    /// How long a search lasts at most, if nothing else is said: ten minutes.
    public static final long MOST_MILLISECONDS = 600_000;

    /// Options of these parts.
    ///
    /// @throws IllegalArgumentException if a bound is below 1
    public SearchOptions {
        if (mostTries < 1 || mostMilliseconds < 1) {
            throw new IllegalArgumentException(mostTries + " tries, " + mostMilliseconds + " ms");
        }
    }

    /// The usual bounds by this clock, and nobody is told.
    public static SearchOptions of(Clock clock) {
        return new SearchOptions(MOST_TRIES, MOST_MILLISECONDS, _ -> true, clock, (_, _, _) -> {});
    }

    /// The same, with another bound on the keys tried.
    public SearchOptions withMostTries(long other) {
        return new SearchOptions(other, mostMilliseconds, sectors, clock, progress);
    }

    /// The same, with another bound on the time.
    public SearchOptions withMostMilliseconds(long other) {
        return new SearchOptions(mostTries, other, sectors, clock, progress);
    }

    /// The same, for these sectors only.
    public SearchOptions only(Predicate<SectorNumber> wanted) {
        return new SearchOptions(mostTries, mostMilliseconds, wanted, clock, progress);
    }

    /// The same, with somebody who is told.
    public SearchOptions telling(Progress told) {
        return new SearchOptions(mostTries, mostMilliseconds, sectors, clock, told);
    }

    /// Is told how far a search is.
    @FunctionalInterface
    public interface Progress {
        /// One key more was tried.
        ///
        /// @param tried how many were tried so far
        /// @param left how many are left at most, if no more open a sector
        /// @param millisecondsLeft how long these take at the pace so far
        void tried(long tried, long left, long millisecondsLeft);
    }
}

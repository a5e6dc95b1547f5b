package cardwright.workbench.api;

/// What a run of the console came to so far.
///
/// @param running whether it goes on
/// @param rounds how many rounds were begun
/// @param good how many rounds were good
/// @param bad how many were bad
/// @param firstBad the first bad one, from 1 on; 0 if none was
/// @param sent how many commands were sent
/// @param lost how often the card was lost
/// @param medianMicros half of the answers took no longer, of the last 10,000; 0 if there was none
/// @param slowMicros nineteen of twenty took no longer
/// @param maxMicros the slowest of all
public record ConsoleTally(
        boolean running,
        int rounds,
        int good,
        int bad,
        int firstBad,
        long sent,
        int lost,
        long medianMicros,
        long slowMicros,
        long maxMicros) {}

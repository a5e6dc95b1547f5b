package cardwright.doctor;

import java.util.Arrays;

/// How long the commands of one kind took, from handing them over to having the answer. Only commands that
/// succeeded count.
///
/// @param kind what was measured
/// @param count how many there were, at least 1
/// @param min the shortest, in nanoseconds
/// @param median the middle one; of an even number the lower of the two in the middle
/// @param p95 the one that 95 in a hundred do not exceed (nearest rank)
/// @param max the longest
public record Latency(LatencyKind kind, int count, long min, long median, long p95, long max) {
    /// What these times come to.
    ///
    /// @param nanos at least one time in nanoseconds; not changed
    /// @throws IllegalArgumentException if there is none
    public static Latency of(LatencyKind kind, long[] nanos) {
        if (nanos.length == 0) {
            throw new IllegalArgumentException("no times of " + kind);
        }
        long[] sorted = Arrays.copyOf(nanos, nanos.length);
        Arrays.sort(sorted);
        return new Latency(
                kind, sorted.length, sorted[0], rank(sorted, 50), rank(sorted, 95), sorted[sorted.length - 1]);
    }

    /// The smallest time that so many in a hundred do not exceed.
    private static long rank(long[] sorted, int percent) {
        int rank = (int) (((long) sorted.length * percent + 99) / 100);
        return sorted[rank - 1];
    }
}

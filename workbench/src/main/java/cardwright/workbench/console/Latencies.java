package cardwright.workbench.console;

import java.util.Arrays;

/// How long the last answers took, in microseconds. One thread at a time.
final class Latencies {
    private static final int KEPT = 10_000;
    private static final int PERCENT = 100;

    private final long[] micros = new long[KEPT];
    private int count;
    private long max;

    /// One more answer.
    void add(long time) {
        micros[count % KEPT] = time;
        count++;
        max = Math.max(max, time);
    }

    /// The time that so many in a hundred of the kept ones do not exceed (nearest rank); 0 if there is none.
    long percentile(int percent) {
        int kept = Math.min(count, KEPT);
        if (kept == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(micros, kept);
        Arrays.sort(sorted);
        return sorted[(kept * percent + PERCENT - 1) / PERCENT - 1];
    }

    /// The slowest of all.
    long max() {
        return max;
    }
}

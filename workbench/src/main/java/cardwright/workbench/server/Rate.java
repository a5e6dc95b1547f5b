package cardwright.workbench.server;

import cardwright.card.Clock;

/// How many requests there may be: so many at once, and then so many a second. From any thread.
final class Rate {
    private static final double NANOS_A_SECOND = 1e9;

    private final Clock clock;
    private final int burst;
    private final int perSecond;
    private double left;
    private long last;

    Rate(Clock clock, int burst, int perSecond) {
        this.clock = clock;
        this.burst = burst;
        this.perSecond = perSecond;
        this.left = burst;
        this.last = clock.nanoTime();
    }

    /// Counts one more; tells whether it may be.
    synchronized boolean allows() {
        long now = clock.nanoTime();
        left = Math.min(burst, left + (now - last) / NANOS_A_SECOND * perSecond);
        last = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}

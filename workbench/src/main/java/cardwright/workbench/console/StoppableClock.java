package cardwright.workbench.console;

import cardwright.card.Clock;
import java.util.function.BooleanSupplier;

/// A clock whose waits end soon after somebody wants them to.
///
/// @param clock the time
/// @param stopped whether somebody does
record StoppableClock(Clock clock, BooleanSupplier stopped) implements Clock {
    private static final long SLICE_NANOS = 50_000_000;

    @Override
    public long nanoTime() {
        return clock.nanoTime();
    }

    @Override
    public void sleep(long nanos) {
        long until = nanoTime() + nanos;
        for (long left = nanos; left > 0 && !stopped.getAsBoolean(); left = until - nanoTime()) {
            clock.sleep(Math.min(left, SLICE_NANOS));
        }
        if (stopped.getAsBoolean()) {
            Thread.currentThread().interrupt();
        }
    }
}

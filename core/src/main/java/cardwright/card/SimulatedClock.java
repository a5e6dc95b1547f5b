package cardwright.card;

/// Time that passes only as it is waited for: nobody waits, and runs are the same every time. Starts at 0.
public final class SimulatedClock implements Clock {
    private long now;

    /// A clock at its beginning.
    public SimulatedClock() {}

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public void sleep(long nanos) {
        now += Math.max(nanos, 0);
    }
}

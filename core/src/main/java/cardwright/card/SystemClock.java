package cardwright.card;

/// The clock of the machine as a JVM has it: it waits in whole
/// milliseconds.
final class SystemClock implements Clock {
    static final SystemClock INSTANCE = new SystemClock();

    private static final long NANOS_PER_MILLISECOND = 1_000_000;

    private SystemClock() {}

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void sleep(long nanos) {
        long millis = nanos / NANOS_PER_MILLISECOND;
        if (millis <= 0) {
            return;
        }
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

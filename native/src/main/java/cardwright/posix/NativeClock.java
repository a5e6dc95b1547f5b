package cardwright.posix;

import cardwright.card.Clock;

/// The system's clock. It waits in C, not by `Thread.sleep`: where that can be reached, TeaVM makes every method above
/// it a coroutine, which is larger and slower.
final class NativeClock implements Clock {
    @Override
    public long nanoTime() {
        return Libc.nanoTime();
    }

    @Override
    public void sleep(long nanos) {
        if (nanos > 0) {
            Libc.sleep(nanos);
        }
    }
}

package cardwright.virtual;

import cardwright.card.Clock;

/// A clock that stands still, except that whoever sleeps moves it on.
final class StoppedClock implements Clock {
    long nanos;

    @Override
    public long nanoTime() {
        return nanos;
    }

    @Override
    public void sleep(long duration) {
        nanos += Math.max(duration, 0);
    }
}

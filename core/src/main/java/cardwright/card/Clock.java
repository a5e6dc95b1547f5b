package cardwright.card;

/// Time as a card job needs it: how long something took, and waiting. A door to the world, so that tests need
/// not wait and every program brings the clock it has.
///
/// Nothing in `core` or `virtual` takes [#system] by itself: where a thread can sleep, a program compiled for a place
/// without threads carries its whole call tree twice.
public interface Clock {
    /// The time in nanoseconds since some moment that stays the same; only differences mean anything.
    long nanoTime();

    /// Waits. A clock may round down to whole milliseconds and keeps no account of it; who cares measures
    /// with [#nanoTime]. An interrupt ends the waiting early and stays set.
    ///
    /// @param nanos how long; nothing happens if it is zero or less
    void sleep(long nanos);

    /// The JVM's clock.
    static Clock system() {
        return SystemClock.INSTANCE;
    }
}

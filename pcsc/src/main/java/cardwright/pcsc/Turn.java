package cardwright.pcsc;

import java.util.concurrent.atomic.AtomicInteger;

/// Lets one thread at a time use something, and ends it once: at once if nobody is using it, else when the call that is
/// going on is over. Nobody ever waits here, and nothing is ended under a call.
///
/// Made without locks: in the native program every method that could wait for one would become a slow one.
final class Turn {
    private static final int FREE = 0;
    private static final int BUSY = 1;
    private static final int CLOSING = 2;
    private static final int CLOSED = 3;

    private final AtomicInteger state = new AtomicInteger(FREE);
    private final String thing;

    /// A turn at something, named in English for the developer who uses it wrongly.
    Turn(String thing) {
        this.thing = thing;
    }

    /// Takes the turn; [#leave] must follow.
    ///
    /// @throws IllegalStateException if the thing is closed, or another thread has the turn
    void enter(String call) {
        if (!state.compareAndSet(FREE, BUSY)) {
            throw new IllegalStateException(call
                    + (state.get() == BUSY
                            ? " while another thread's call is going on: " + thing + " is for one thread at a time"
                            : " on " + thing + " that is closed"));
        }
    }

    /// Gives the turn back. True if it was closed meanwhile: then the caller ends the thing.
    boolean leave() {
        return !state.compareAndSet(BUSY, FREE) && state.compareAndSet(CLOSING, CLOSED);
    }

    /// Closes. True if the caller is to end the thing; false if that was or will be done by another.
    boolean close() {
        while (true) {
            int now = state.get();
            if (now == CLOSING || now == CLOSED) {
                return false;
            }
            if (state.compareAndSet(now, now == BUSY ? CLOSING : CLOSED)) {
                return now == FREE;
            }
        }
    }
}

package cardwright.card;

import java.util.List;

/// Waits for readers and cards to come and go. One thread waits; any other may [#cancel].
public interface ReaderWatch extends AutoCloseable {
    /// All readers with what lies on them: at once the first time, then as soon as something changed, and at the latest
    /// when the time is over.
    ///
    /// @param milliseconds how long to wait at most, 0 to 2147483647
    /// @throws CardException [NoService] if the service went away; a later call may find it again
    /// @throws InterruptedException if the waiting thread is interrupted, or [#cancel] was called
    List<ReaderStatus> await(int milliseconds) throws CardException, InterruptedException;

    /// Ends a wait that is going on, or the next one at its beginning. From any thread.
    void cancel();

    /// Gives back what the system lent. Not while a wait is going on.
    @Override
    void close();
}

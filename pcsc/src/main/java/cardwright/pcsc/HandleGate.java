package cardwright.pcsc;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/// Keeps calls that look for a handle apart from calls that change the library's list of handles.
///
/// libpcsclite 1.9.9 looks for a handle through the lists of all contexts, and changes a list while it holds that
/// context's lock only: a thread that connects or disconnects can make another one, in a call on another context,
/// follow a pointer to nowhere. That was seen, and it ends the JVM. So whoever changes waits for those who look,
/// and they for him, each a quarter of a second at most: a call that waits for another program's transaction holds
/// nobody up for ever.
///
/// The lists are the process's, so there is one gate for all. Only the JVM has threads; the native program needs none.
final class HandleGate {
    private static final ReentrantReadWriteLock LISTS = new ReentrantReadWriteLock();
    private static final int PATIENCE = 250;

    private HandleGate() {}

    /// Waits for the function's turn. What [#leave] wants; null if there was nothing to wait for, or no turn in time.
    static @Nullable Lock enter(PcscFunction function) {
        return switch (function) {
            case CONNECT, DISCONNECT, RELEASE_CONTEXT -> taken(LISTS.writeLock());
            case RECONNECT, BEGIN_TRANSACTION, END_TRANSACTION, STATUS, CONTROL, TRANSMIT, GET_ATTRIB, SET_ATTRIB ->
                taken(LISTS.readLock());
            default -> null;
        };
    }

    private static @Nullable Lock taken(Lock lock) {
        boolean interrupted = Thread.interrupted();
        try {
            return lock.tryLock(PATIENCE, TimeUnit.MILLISECONDS) ? lock : null;
        } catch (InterruptedException e) {
            interrupted = true;
            return lock.tryLock() ? lock : null;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Gives the turn back.
    static void leave(@Nullable Lock lock) {
        if (lock != null) {
            lock.unlock();
        }
    }
}

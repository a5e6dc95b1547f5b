package cardwright.pcsc;

import cardwright.card.CardException;
import java.util.concurrent.atomic.AtomicInteger;

/// An `SCARDCONTEXT` with a count of those who use it: the last one gives it back. So a context ends neither under a
/// connection nor under a call, whatever is closed meanwhile.
final class PcscContext {
    private final Winscard winscard;
    private final long handle;
    private final AtomicInteger users = new AtomicInteger(1);

    private PcscContext(Winscard winscard, long handle) {
        this.winscard = winscard;
        this.handle = handle;
    }

    /// A new one, used by the caller.
    ///
    /// @throws CardException [cardwright.card.NoService] if the service does not run or lets nobody in
    static PcscContext establish(Winscard winscard, PcscErrors errors) throws CardException {
        long[] context = new long[1];
        int code = winscard.establishContext(context);
        if (code != 0) {
            throw errors.establishing(code);
        }
        return new PcscContext(winscard, context[0]);
    }

    long handle() {
        return handle;
    }

    /// Whether the library still knows it: not, when the service ended.
    boolean isValid() {
        return winscard.isValidContext(handle) == 0;
    }

    /// One more uses it, unless it was given back already.
    boolean share() {
        while (true) {
            int now = users.get();
            if (now == 0) {
                return false;
            }
            if (users.compareAndSet(now, now + 1)) {
                return true;
            }
        }
    }

    /// One less uses it.
    void release() {
        if (users.decrementAndGet() == 0) {
            // There is nothing to be done about a service that is gone already.
            var _ = winscard.releaseContext(handle);
        }
    }
}

package cardwright.pcsc;

import cardwright.card.CardException;
import org.jspecify.annotations.Nullable;

/// One context to the service, made when it is first needed and made anew when the service was restarted.
/// For one thread at a time, but [#current].
final class ServiceAccess {
    private final Winscard winscard;
    private final PcscErrors errors;
    private volatile @Nullable PcscContext context;

    ServiceAccess(Winscard winscard, PcscErrors errors) {
        this.winscard = winscard;
        this.errors = errors;
    }

    /// A function of the C API, called with a context; its code.
    @FunctionalInterface
    interface Call {
        int on(PcscContext context);
    }

    Winscard winscard() {
        return winscard;
    }

    PcscErrors errors() {
        return errors;
    }

    /// Calls, and calls once more with a new context if the old one died with its service. The code of the
    /// last call.
    ///
    /// @throws CardException [cardwright.card.NoService] if no context is to be had
    int call(Call call) throws CardException {
        PcscContext before = context;
        int code = call.on(before == null ? establish() : before);
        // What went well is not looked up, and a short command need not make the table of codes.
        if (code == 0) {
            return code;
        }
        if (before != null && errors.isContextDead(code)) {
            close();
            code = call.on(establish());
        }
        if (errors.isContextDead(code)) {
            close();
        }
        return code;
    }

    /// The same context in other hands; here a later call makes a new one. So it still has one user only.
    ServiceAccess handOver() {
        ServiceAccess other = new ServiceAccess(winscard, errors);
        other.context = context;
        context = null;
        return other;
    }

    private PcscContext establish() throws CardException {
        PcscContext made = PcscContext.establish(winscard, errors);
        context = made;
        return made;
    }

    /// The context in use, if there is one. From any thread.
    @Nullable
    PcscContext current() {
        return context;
    }

    /// Gives the context back; a later call makes a new one.
    void close() {
        PcscContext old = context;
        context = null;
        if (old != null) {
            old.release();
        }
    }
}

package cardwright.pcsc;

import cardwright.card.CardException;
import cardwright.card.Clock;
import cardwright.card.ReaderStatus;
import cardwright.card.ReaderWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// Waits for readers and cards with `SCardGetStatusChange`. One thread waits; any other may [#cancel] or
/// [#close].
///
/// New readers are told by the pseudo reader `\\?PnP?\Notification`. It does not tell of one that came just
/// before the wait, and macOS did not know it for a time. So a wait is cut into slices of a quarter of a
/// second, after each of which the readers are listed anew; that also ends it when its thread is
/// interrupted.
final class PcscWatch implements ReaderWatch {
    private static final String PSEUDO_READER = "\\\\?PnP?\\Notification";
    private static final int SLICE = 250;

    /// pcsc-lite before 2.5 refuses more states in one wait, so with that many readers the pseudo reader is left out.
    private static final int MOST_STATES = 16;

    private static final long NANOS = 1_000_000;

    /// How often in a row a wait may end with nothing changed before it is cut short by a pause: a library
    /// that wakes us for ever must not keep a core busy.
    private static final int IDLE_WAKES = 3;

    private final ServiceAccess service;
    private final Clock clock;
    private final byte[] pseudoReader;
    private final Turn turn = new Turn("a watch");
    private final AtomicBoolean cancelled = new AtomicBoolean();

    private volatile boolean waiting;
    private int pseudoState;
    private Optional<Seen> told = Optional.empty();

    /// @param service a context that nothing else waits in
    PcscWatch(ServiceAccess service, Clock clock) {
        this.service = service;
        this.clock = clock;
        this.pseudoReader = service.errors().abi().encode(PSEUDO_READER);
    }

    /// What was seen at a moment: names and states belong together.
    private static final class Seen {
        private final List<String> names;
        private final ReaderState[] states;

        Seen(List<String> names, ReaderState[] states) {
            this.names = names;
            this.states = states;
        }

        List<ReaderStatus> statuses() {
            return ReaderList.statuses(names, states, 0);
        }

        /// Whether readers or cards came or went since; the event counters tell of a card that is back
        /// already.
        boolean differsFrom(Seen before) {
            if (!names.equals(before.names)) {
                return true;
            }
            for (int i = 0; i < states.length; i++) {
                if ((states[i].event & ~ReaderState.CHANGED) != (before.states[i].event & ~ReaderState.CHANGED)) {
                    return true;
                }
            }
            return false;
        }
    }

    @Override
    public List<ReaderStatus> await(int milliseconds) throws CardException, InterruptedException {
        if (milliseconds < 0) {
            throw new IllegalArgumentException("a wait has 0 or more milliseconds, not " + milliseconds);
        }
        turn.enter("await");
        try {
            return awaited(clock.nanoTime() + milliseconds * NANOS);
        } catch (CardException e) {
            told = Optional.empty();
            throw e;
        } finally {
            if (turn.leave()) {
                service.close();
            }
        }
    }

    private List<ReaderStatus> awaited(long end) throws CardException, InterruptedException {
        int idleWakes = 0;
        while (true) {
            heedTheEnd();
            Seen now = look();
            int left = Math.clamp((end - clock.nanoTime() + NANOS - 1) / NANOS, 0, SLICE);
            if (told.isEmpty() || now.differsFrom(told.get()) || left == 0) {
                told = Optional.of(now);
                return now.statuses();
            }
            idleWakes = sleep(now, left) ? idleWakes + 1 : 0;
            if (idleWakes > IDLE_WAKES) {
                clock.sleep(left * NANOS);
            }
        }
    }

    private void heedTheEnd() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("the waiting thread was interrupted");
        }
        if (cancelled.getAndSet(false)) {
            throw new InterruptedException("the wait was cancelled");
        }
    }

    private Seen look() throws CardException {
        for (int attempt = 0; ; attempt++) {
            List<String> names = ReaderList.names(service);
            ReaderState[] states = ReaderList.states(names, service.errors().abi());
            int code = ReaderList.ask(service, states);
            if (code == 0) {
                return new Seen(names, states);
            }
            if (!service.errors().isReaderGone(code) || attempt >= IDLE_WAKES) {
                throw service.errors().outside(PcscFunction.GET_STATUS_CHANGE, code, "");
            }
        }
    }

    /// Waits until something changes against what was seen. Whether it ended before its time.
    private boolean sleep(Seen now, int milliseconds) throws CardException {
        List<ReaderState> states = new ArrayList<>();
        ReaderState pseudo = new ReaderState(pseudoReader);
        pseudo.current = pseudoState;
        if (now.states.length < MOST_STATES) {
            states.add(pseudo);
        }
        for (ReaderState seen : now.states) {
            if (!seen.is(ReaderState.UNKNOWN)) {
                ReaderState state = new ReaderState(seen.name());
                state.event = seen.event;
                state.remember();
                states.add(state);
            }
        }
        ReaderState[] array = states.toArray(new ReaderState[0]);
        int code = service.call(context -> {
            waiting = true;
            try {
                return cancelled.get()
                        ? PcscCode.SCARD_E_CANCELLED.code()
                        : service.winscard().getStatusChange(context.handle(), milliseconds, array);
            } finally {
                waiting = false;
            }
        });
        pseudo.remember();
        pseudoState = code == 0 ? pseudo.current : pseudoState;
        if (service.errors().is(code, PcscCode.SCARD_E_TIMEOUT)) {
            return false;
        }
        if (code == 0 || isNoFailure(code)) {
            return true;
        }
        throw service.errors().outside(PcscFunction.GET_STATUS_CHANGE, code, "");
    }

    /// Cancelled, or a reader of the array is gone: the next look finds out.
    private boolean isNoFailure(int code) {
        PcscErrors errors = service.errors();
        return errors.isReaderGone(code)
                || errors.is(code, PcscCode.SCARD_E_CANCELLED)
                || errors.is(code, PcscCode.SCARD_E_NO_READERS_AVAILABLE);
    }

    /// The mark ends a wait even where `SCardCancel` comes too early for it.
    @Override
    public void cancel() {
        cancelled.set(true);
        PcscContext context = service.current();
        // Where nothing waits there is nothing to cancel, and some libraries would keep it for the next wait.
        if (waiting && context != null && context.share()) {
            // If it fails, the wait ends with its slice.
            var _ = service.winscard().cancel(context.handle());
            context.release();
        }
    }

    /// Ends a wait that is going on, too.
    @Override
    public void close() {
        if (turn.close()) {
            service.close();
        } else {
            cancel();
        }
    }
}

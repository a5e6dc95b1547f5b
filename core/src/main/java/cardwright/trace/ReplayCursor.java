package cardwright.trace;

import cardwright.card.CardException;
import cardwright.trace.TraceEvent.Began;
import cardwright.trace.TraceEvent.Closed;
import cardwright.trace.TraceEvent.Ended;
import cardwright.trace.TraceEvent.Failed;
import cardwright.trace.TraceEvent.Lost;
import cardwright.trace.TraceEvent.Reader;
import cardwright.trace.TraceEvent.Remark;
import cardwright.trace.TraceEvent.Status;
import cardwright.trace.TraceEvent.Waited;
import java.util.List;
import java.util.Optional;

/// How far a trace has been played.
final class ReplayCursor {
    private final Trace trace;
    private final List<TraceEvent> events;
    private final String readerName;
    private int at;

    ReplayCursor(Trace trace, String readerName) {
        this.trace = trace;
        this.events = trace.events();
        this.readerName = readerName;
    }

    List<TraceEvent> rest() {
        return events.subList(at, events.size());
    }

    /// The next event of this type, wherever it is; nothing is played by looking.
    <E extends TraceEvent> Optional<E> next(Class<E> type) {
        return next(type, at);
    }

    private <E extends TraceEvent> Optional<E> next(Class<E> type, int from) {
        for (int i = from; i < events.size(); i++) {
            if (type.isInstance(events.get(i))) {
                return Optional.of(type.cast(events.get(i)));
            }
        }
        return Optional.empty();
    }

    /// Plays an event of this type if nothing but remarks, waits and the like stand before it.
    <E extends TraceEvent> Optional<E> take(Class<E> type) {
        for (int i = at; i < events.size(); i++) {
            TraceEvent event = events.get(i);
            if (type.isInstance(event)) {
                at = i + 1;
                return Optional.of(type.cast(event));
            }
            if (!changesNothing(event)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// Plays an event of this type, or fails as the trace does before it.
    ///
    /// @param done what is being done, for the error
    <E extends TraceEvent> E require(Class<E> type, TraceEvent done) throws CardException {
        while (at < events.size() && changesNothing(events.get(at))) {
            at++;
        }
        outcome();
        if (at < events.size() && type.isInstance(events.get(at))) {
            return type.cast(events.get(at++));
        }
        throw differs(at, done);
    }

    /// Fails if the trace tells here that the call before it failed.
    void outcome() throws CardException {
        if (at >= events.size()) {
            return;
        }
        int line = trace.lineOf(at);
        switch (events.get(at)) {
            case Lost lost -> {
                at++;
                throw TraceFailures.of(lost, line);
            }
            case Failed failed -> {
                at++;
                throw TraceFailures.of(failed, readerName, line);
            }
            default -> {}
        }
    }

    /// What was played last was not what was done.
    ReplayDiffers differsAtLast(TraceEvent done) {
        at--;
        return differs(at, done);
    }

    private ReplayDiffers differs(int where, TraceEvent done) {
        return where < events.size()
                ? new ReplayDiffers(trace.lineOf(where), events.get(where).line(), done.line())
                : new ReplayDiffers(0, "", done.line());
    }

    private static boolean changesNothing(TraceEvent event) {
        return event instanceof Remark
                || event instanceof Reader
                || event instanceof Status
                || event instanceof Waited
                || event instanceof Began
                || event instanceof Ended
                || event instanceof Closed;
    }
}

package cardwright.trace;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.Protocol;
import cardwright.card.ReaderStatus;
import cardwright.card.ReaderStatus.Presence;
import cardwright.card.ReaderStatus.Use;
import cardwright.card.ShareMode;
import cardwright.trace.TraceEvent.Connected;
import cardwright.trace.TraceEvent.Reader;
import cardwright.trace.TraceEvent.Sent;
import cardwright.trace.TraceEvent.Status;
import java.util.List;
import java.util.Optional;

/// A reader that is a trace: the same calls in the same order get the answers that were recorded, and fail
/// where they
/// failed then. Nothing else is known, so another command ends in [ReplayDiffers].
///
/// Commands and renewed connections must be those of the trace; a hidden byte fits any. How a connection
/// shares, its
/// protocol, transactions and the last disposition change no answer and need not be the same; waits and
/// remarks are
/// passed over. A hidden byte of an answer is played as 00: the trace does not hold it.
public final class ReplayReader implements CardReader {
    private final ReplayCursor cursor;
    private final String name;

    private ReplayReader(Trace trace, String name) {
        this.cursor = new ReplayCursor(trace, name);
        this.name = name;
    }

    /// A reader that plays this trace from its beginning.
    public static ReplayReader of(Trace trace) {
        String name = "?";
        for (TraceEvent event : trace.events()) {
            if (event instanceof Reader reader) {
                name = reader.name();
                break;
            }
        }
        return new ReplayReader(trace, name);
    }

    /// The name of the recorded reader, `?` if the trace does not tell.
    @Override
    public String name() {
        return name;
    }

    /// What the reader told at this point of the trace; if it was not asked then, what the next connection
    /// in the trace
    /// shows of the card, as used by no one.
    @Override
    public ReaderStatus status() {
        Optional<Status> told = cursor.take(Status.class);
        if (told.isPresent()) {
            return new ReaderStatus(
                    name, told.get().card(), told.get().use(), told.get().atr());
        }
        Optional<Connected> next = cursor.next(Connected.class);
        Presence presence = next.isPresent() ? Presence.PRESENT : Presence.NONE;
        return new ReaderStatus(name, presence, Use.FREE, next.flatMap(Connected::atr));
    }

    /// Connects as the trace does next.
    ///
    /// @throws CardException what the trace holds
    /// @throws ReplayDiffers if the trace does not connect here
    @Override
    public CardConnection connect(ShareMode mode, Protocol protocol) throws CardException {
        Connected made = cursor.require(Connected.class, new Connected(mode, protocol, Optional.empty()));
        cursor.outcome();
        return new ReplayConnection(cursor, name, made.atr());
    }

    /// How many commands of the trace were not played yet.
    public int rest() {
        List<TraceEvent> rest = cursor.rest();
        int commands = 0;
        for (TraceEvent event : rest) {
            commands += event instanceof Sent ? 1 : 0;
        }
        return commands;
    }

    @Override
    public void close() {
        // Nothing was lent.
    }
}

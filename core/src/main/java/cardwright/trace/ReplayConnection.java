package cardwright.trace;

import cardwright.apdu.CommandApdu;
import cardwright.card.Atr;
import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.Disposition;
import cardwright.trace.TraceEvent.Answered;
import cardwright.trace.TraceEvent.Began;
import cardwright.trace.TraceEvent.Closed;
import cardwright.trace.TraceEvent.Ended;
import cardwright.trace.TraceEvent.Reconnected;
import cardwright.trace.TraceEvent.Sent;
import java.util.Optional;

/// A connection of a [ReplayReader].
final class ReplayConnection implements CardConnection {
    private final ReplayCursor cursor;
    private final String readerName;
    private Optional<Atr> atr;
    private boolean closed;

    ReplayConnection(ReplayCursor cursor, String readerName, Optional<Atr> atr) {
        this.cursor = cursor;
        this.readerName = readerName;
        this.atr = atr;
    }

    @Override
    public String readerName() {
        return readerName;
    }

    @Override
    public Atr atr() {
        requireOpen("atr");
        return atr.orElseThrow(() -> new IllegalStateException("atr of a connection that has none in the trace"));
    }

    @Override
    public byte[] transmit(byte[] command) throws CardException {
        requireOpen("transmit");
        Sent done = new Sent(TraceBytes.masked(CommandApdu.of(command)));
        Sent recorded = cursor.require(Sent.class, done);
        if (!recorded.command().matches(command)) {
            throw cursor.differsAtLast(done);
        }
        return cursor.require(Answered.class, done).answer().toBytes();
    }

    @Override
    public void beginTransaction() throws CardException {
        requireOpen("beginTransaction");
        if (cursor.take(Began.class).isPresent()) {
            cursor.outcome();
        }
    }

    @Override
    public void endTransaction(Disposition disposition) throws CardException {
        requireOpen("endTransaction");
        if (cursor.take(Ended.class).isPresent()) {
            cursor.outcome();
        }
    }

    @Override
    public void reconnect(Disposition initialization) throws CardException {
        requireOpen("reconnect");
        Reconnected done = new Reconnected(initialization, Optional.empty());
        Reconnected recorded = cursor.require(Reconnected.class, done);
        if (recorded.initialization() != initialization) {
            throw cursor.differsAtLast(done);
        }
        cursor.outcome();
        atr = recorded.atr();
    }

    @Override
    public void close(Disposition disposition) {
        if (!closed) {
            closed = true;
            cursor.take(Closed.class);
        }
    }

    private void requireOpen(String call) {
        if (closed) {
            throw new IllegalStateException(call + " on a connection that is closed");
        }
    }
}

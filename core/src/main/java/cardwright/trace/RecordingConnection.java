package cardwright.trace;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.ResponseApdu;
import cardwright.card.Atr;
import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.Disposition;
import cardwright.card.ForwardingConnection;
import cardwright.trace.TraceEvent.Answered;
import cardwright.trace.TraceEvent.Began;
import cardwright.trace.TraceEvent.Closed;
import cardwright.trace.TraceEvent.Ended;
import cardwright.trace.TraceEvent.Reconnected;
import cardwright.trace.TraceEvent.Sent;
import java.util.Optional;
import java.util.OptionalLong;

/// A connection whose every call is recorded: before it is made, and how it ended.
final class RecordingConnection extends ForwardingConnection {
    private static final long NANOS_PER_MICROSECOND = 1000;

    private final RecordingReader recording;
    private boolean closed;

    RecordingConnection(RecordingReader recording, CardConnection connection) {
        super(connection);
        this.recording = recording;
    }

    /// The answer to reset, if the connection has one: a direct one may not.
    static Optional<Atr> atr(CardConnection connection) throws CardException {
        try {
            return Optional.of(connection.atr());
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    @Override
    public byte[] transmit(byte[] bytes) throws CardException {
        CommandApdu command = CommandApdu.of(bytes);
        recording.record(new Sent(recording.showsKeys() ? TraceBytes.of(bytes) : TraceBytes.masked(command)));
        long begun = recording.nanoTime();
        byte[] answer = outcome(() -> super.transmit(bytes));
        long micros = (recording.nanoTime() - begun) / NANOS_PER_MICROSECOND;
        TraceBytes shown =
                recording.showsKeys() ? TraceBytes.of(answer) : TraceBytes.masked(command, ResponseApdu.of(answer));
        recording.record(new Answered(shown, OptionalLong.of(micros)));
        return answer;
    }

    @Override
    public void beginTransaction() throws CardException {
        recording.record(new Began());
        outcome(() -> {
            super.beginTransaction();
            return this;
        });
    }

    @Override
    public void endTransaction(Disposition disposition) throws CardException {
        recording.record(new Ended(disposition));
        outcome(() -> {
            super.endTransaction(disposition);
            return this;
        });
    }

    @Override
    public void reconnect(Disposition initialization) throws CardException {
        try {
            super.reconnect(initialization);
        } catch (CardException e) {
            recording.record(new Reconnected(initialization, Optional.empty()));
            recording.record(TraceFailures.of(e));
            throw e;
        }
        recording.record(new Reconnected(initialization, atr(this)));
    }

    @Override
    public void close(Disposition disposition) {
        super.close(disposition);
        if (!closed) {
            closed = true;
            recording.record(new Closed(disposition));
            recording.disconnected();
        }
    }

    @FunctionalInterface
    private interface Call<T> {
        T make() throws CardException;
    }

    private <T> T outcome(Call<T> call) throws CardException {
        try {
            return call.make();
        } catch (CardException e) {
            recording.record(TraceFailures.of(e));
            throw e;
        }
    }
}

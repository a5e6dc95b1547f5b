package cardwright.trace;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.Clock;
import cardwright.card.ForwardingReader;
import cardwright.card.Protocol;
import cardwright.card.ReaderStatus;
import cardwright.card.ShareMode;
import cardwright.text.Ascii;
import cardwright.trace.TraceEvent.Connected;
import cardwright.trace.TraceEvent.Reader;
import cardwright.trace.TraceEvent.Status;
import cardwright.trace.TraceEvent.Waited;
import java.util.Optional;

/// A reader that tells a sink what is said to it and what comes back, and changes nothing of it. Keys are
/// hidden before the sink sees them, unless they are asked for.
///
/// A trace does not number connections, so there can be one at a time.
public final class RecordingReader extends ForwardingReader {
    private static final long NANOS_PER_MILLISECOND = 1_000_000;

    private final CardReader reader;
    private final Clock clock;
    private final TraceSink sink;
    private final boolean showsKeys;
    private boolean connected;

    private RecordingReader(CardReader reader, Clock clock, TraceSink sink, boolean showsKeys) {
        super(reader);
        this.reader = reader;
        this.clock = clock;
        this.sink = sink;
        this.showsKeys = showsKeys;
    }

    /// Records what is said to this reader, keys hidden, times by this clock.
    public static RecordingReader of(CardReader reader, Clock clock, TraceSink sink) {
        sink.add(new Reader(nameOnOneLine(reader.name())));
        return new RecordingReader(reader, clock, sink, false);
    }

    /// The same recording with keys shown from now on.
    public RecordingReader showingKeys() {
        return new RecordingReader(reader, clock, sink, true);
    }

    private static String nameOnOneLine(String name) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            line.append(name.charAt(i) < ' ' ? ' ' : name.charAt(i));
        }
        return Ascii.strip(line.toString()).isEmpty() ? "?" : line.toString();
    }

    /// The recording's clock, whose waits are recorded too.
    public Clock clock() {
        return new Clock() {
            @Override
            public long nanoTime() {
                return clock.nanoTime();
            }

            @Override
            public void sleep(long nanos) {
                if (nanos > 0) {
                    sink.add(new Waited(nanos / NANOS_PER_MILLISECOND));
                }
                clock.sleep(nanos);
            }
        };
    }

    @Override
    public ReaderStatus status() throws CardException {
        ReaderStatus status = super.status();
        sink.add(new Status(status.card(), status.use(), status.atr()));
        return status;
    }

    /// Connects, and records that.
    ///
    /// @throws CardException as the reader does
    /// @throws IllegalStateException if a connection is open
    @Override
    public CardConnection connect(ShareMode mode, Protocol protocol) throws CardException {
        if (connected) {
            throw new IllegalStateException("a second connection at a time can't be recorded");
        }
        CardConnection connection;
        try {
            connection = super.connect(mode, protocol);
        } catch (CardException e) {
            sink.add(new Connected(mode, protocol, Optional.empty()));
            sink.add(TraceFailures.of(e));
            throw e;
        }
        connected = true;
        sink.add(new Connected(mode, protocol, RecordingConnection.atr(connection)));
        return new RecordingConnection(this, connection);
    }

    void record(TraceEvent event) {
        sink.add(event);
    }

    long nanoTime() {
        return clock.nanoTime();
    }

    boolean showsKeys() {
        return showsKeys;
    }

    void disconnected() {
        connected = false;
    }
}

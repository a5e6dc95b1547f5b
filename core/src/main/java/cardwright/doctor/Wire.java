package cardwright.doctor;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.ResponseApdu;
import cardwright.apdu.StatusWord;
import cardwright.card.Atr;
import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardInUse;
import cardwright.card.CardLost;
import cardwright.card.CardReader;
import cardwright.card.Clock;
import cardwright.card.Disposition;
import cardwright.card.NoCard;
import cardwright.card.ShareMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The connection to the card under examination: sends, times and counts every command. Exclusive if it can
/// be had, so that nobody interferes; otherwise shared.
final class Wire implements AutoCloseable {
    /// How long a card that was lost may take to come back: tries and the pause between them, two seconds
    /// in all.
    private static final int RENEWALS = 20;

    private static final long PAUSE = 100_000_000;

    private final CardReader reader;
    private final Clock clock;
    private final Map<LatencyKind, List<Long>> times = new EnumMap<>(LatencyKind.class);
    private CardConnection connection;
    private boolean closed;
    private ShareMode mode;
    private int commands;
    private LatencyKind last = LatencyKind.ACTIVATE;

    Wire(CardReader reader, Clock clock) throws CardException {
        this.reader = reader;
        this.clock = clock;
        this.mode = ShareMode.EXCLUSIVE;
        this.connection = connect();
    }

    private CardConnection connect() throws CardException {
        if (mode == ShareMode.EXCLUSIVE) {
            try {
                return reader.connect(ShareMode.EXCLUSIVE);
            } catch (CardInUse e) {
                mode = ShareMode.SHARED;
            }
        }
        return reader.connect(ShareMode.SHARED);
    }

    Atr atr() throws CardException {
        return connection.atr();
    }

    /// Whether other programs may be at the card, too.
    boolean isShared() {
        return mode == ShareMode.SHARED;
    }

    /// How many commands were sent; the number of the last one.
    int commands() {
        return commands;
    }

    /// What kind the last command was, whether it was answered or not.
    LatencyKind lastKind() {
        return last;
    }

    ResponseApdu send(LatencyKind kind, CommandApdu command) throws CardException {
        commands++;
        last = kind;
        long begun = clock.nanoTime();
        ResponseApdu answer = ResponseApdu.of(connection.transmit(command.toBytes()));
        if (answer.status().isOk() || kind == LatencyKind.FOREIGN) {
            note(kind, clock.nanoTime() - begun);
        }
        return answer;
    }

    StatusWord status(LatencyKind kind, CommandApdu command) throws CardException {
        return send(kind, command).status();
    }

    /// Activates the card anew.
    void reset() throws CardException {
        long begun = clock.nanoTime();
        reconnect(Disposition.RESET);
        note(LatencyKind.ACTIVATE, clock.nanoTime() - begun);
    }

    void unpower() throws CardException {
        reconnect(Disposition.UNPOWER);
    }

    private void reconnect(Disposition disposition) throws CardException {
        last = LatencyKind.ACTIVATE;
        connection.reconnect(disposition);
    }

    /// Ends the connection this way and makes a new one, as the next program would.
    void reopen(Disposition disposition) throws CardException {
        last = LatencyKind.ACTIVATE;
        connection.close(disposition);
        closed = true;
        connection = connect();
        closed = false;
    }

    /// Makes the connection usable again after the card was lost, and waits a little for the card if it has
    /// to.
    ///
    /// @return whether that worked
    boolean renew() throws CardException {
        for (int i = 0; i < RENEWALS; i++) {
            if (renewed()) {
                return true;
            }
            clock.sleep(PAUSE);
        }
        return false;
    }

    private boolean renewed() throws CardException {
        try {
            if (closed) {
                connection = connect();
                closed = false;
            }
            connection.reconnect(Disposition.RESET);
            return true;
        } catch (NoCard e) {
            return false;
        } catch (CardLost e) {
            if (e.reason() == CardLost.Reason.READER_GONE || e.reason() == CardLost.Reason.SERVICE_GONE) {
                throw e;
            }
            return false;
        }
    }

    void sleep(long nanos) {
        clock.sleep(nanos);
    }

    long now() {
        return clock.nanoTime();
    }

    private void note(LatencyKind kind, long nanos) {
        times.computeIfAbsent(kind, _ -> new ArrayList<>()).add(nanos);
    }

    /// What the times of the commands that succeeded come to, kind by kind.
    List<Latency> latencies() {
        List<Latency> latencies = new ArrayList<>();
        times.forEach((kind, nanos) -> latencies.add(
                Latency.of(kind, nanos.stream().mapToLong(Long::longValue).toArray())));
        return List.copyOf(latencies);
    }

    /// Takes the card's power: nothing stays authenticated.
    @Override
    public void close() {
        connection.close(Disposition.UNPOWER);
    }
}

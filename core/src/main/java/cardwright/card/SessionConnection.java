package cardwright.card;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The connection of a session, whichever it is at the moment: counts what is done, keeps a transaction
/// around a unit, and is renewed when it is lost. With [ShareMode#EXCLUSIVE] nobody else can come
/// between, and no transaction is taken.
final class SessionConnection implements CardConnection {
    private final CardReader reader;
    private final SessionOptions options;
    private final Map<CardLost.Reason, Long> losses = new EnumMap<>(CardLost.Reason.class);
    private @Nullable CardConnection connection;
    private @Nullable CardLost gone;
    private boolean within;
    private @Nullable CardLost stuck;
    private long commands;
    private long connections;
    private long reconnects;

    private SessionConnection(CardReader reader, SessionOptions options) {
        this.reader = reader;
        this.options = options;
    }

    static SessionConnection open(CardReader reader, SessionOptions options) throws CardException {
        SessionConnection made = new SessionConnection(reader, options);
        made.connect();
        return made;
    }

    private void connect() throws CardException {
        connection = reader.connect(options.shareMode(), options.protocol());
        gone = null;
        stuck = null;
        connections++;
    }

    private CardConnection open() throws CardLost {
        if (stuck != null) {
            throw stuck;
        }
        if (connection != null) {
            return connection;
        }
        if (gone != null) {
            throw gone;
        }
        throw new IllegalStateException("a session connection that is closed");
    }

    SessionReport report() {
        return new SessionReport(commands, connections, reconnects, losses);
    }

    /// Begins a unit: others are kept off the card until [#end].
    void begin() throws CardException {
        CardConnection now = open();
        if (options.shareMode() == ShareMode.SHARED) {
            now.beginTransaction();
            within = true;
        }
    }

    /// Ends a unit. What was lost when the transaction ended, the next unit will find out: the result of
    /// this one is known already, or its failure is.
    ///
    /// A transaction that could not be ended may still be held: pcsc-lite looks for a removed card before
    /// it unlocks (1.9.9, `winscard.c`, SCardEndTransaction), and a reconnect does not unlock either.
    /// Only ending the connection does.
    void end() {
        if (!within || connection == null) {
            return;
        }
        within = false;
        try {
            connection.endTransaction(Disposition.LEAVE);
        } catch (CardLost found) {
            stuck = found;
        } catch (CardException found) {
            stuck = new CardLost(CardLost.Reason.READER_IO, found.text());
        }
    }

    /// Renews what was lost for this reason, outside a unit: a reconnect where there is still a
    /// connection, else a new one.
    ///
    /// @throws CardException if there is nothing to connect to yet
    void renew(CardLost lost) throws CardException {
        if (stuck != null || isGone(lost.reason())) {
            drop(lost);
        }
        if (connection == null) {
            connect();
            return;
        }
        try {
            reconnects++;
            connection.reconnect(lost.reason() == CardLost.Reason.CARD_RESET ? Disposition.LEAVE : Disposition.RESET);
        } catch (CardLost again) {
            if (!isGone(again.reason())) {
                return;
            }
            drop(again);
            connect();
        } catch (ReaderFailed | NoReader | NoService e) {
            drop(lost);
            connect();
        }
    }

    private static boolean isGone(CardLost.Reason reason) {
        return reason == CardLost.Reason.READER_GONE || reason == CardLost.Reason.SERVICE_GONE;
    }

    private void drop(CardLost reason) {
        gone = reason;
        if (connection != null) {
            connection.close(Disposition.LEAVE);
            connection = null;
        }
    }

    void count(CardLost.Reason reason) {
        losses.merge(reason, 1L, Long::sum);
    }

    @Override
    public String readerName() {
        return reader.name();
    }

    @Override
    public Atr atr() throws CardException {
        return open().atr();
    }

    @Override
    public byte[] transmit(byte[] command) throws CardException {
        commands++;
        return open().transmit(command);
    }

    /// Activates the card anew within a unit. The transaction is ended before and begun again after,
    /// because a reconnect ends it on Windows and not with pcsc-lite.
    @Override
    public void reconnect(Disposition initialization) throws CardException {
        CardConnection now = open();
        boolean again = within;
        end();
        if (stuck != null) {
            throw stuck;
        }
        reconnects++;
        now.reconnect(initialization);
        if (again) {
            begin();
        }
    }

    /// A unit is more than a transaction: [#begin].
    @Override
    public void beginTransaction() {
        throw new IllegalStateException("a session begins its transactions by itself");
    }

    @Override
    public void endTransaction(Disposition disposition) {
        throw new IllegalStateException("a session ends its transactions by itself");
    }

    @Override
    public void close(Disposition disposition) {
        if (connection != null) {
            connection.close(disposition);
            connection = null;
        }
    }
}

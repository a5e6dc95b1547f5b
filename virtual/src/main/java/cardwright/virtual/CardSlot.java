package cardwright.virtual;

import cardwright.card.Atr;
import cardwright.card.CardException;
import cardwright.card.CardInUse;
import cardwright.card.Disposition;
import cardwright.card.NoCard;
import cardwright.card.Protocol;
import cardwright.card.ReaderFailed;
import cardwright.card.ReaderStatus;
import cardwright.card.ShareMode;
import cardwright.virtual.WireReport.Leftover;
import cardwright.virtual.fault.Exchange;
import cardwright.virtual.words.VirtualTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is connected to the card on a virtual reader, and what becomes of them: share modes, transactions,
/// power, resets, removal. As pcscd does it; where pcscd would let a caller wait for another, who here is on
/// the same thread and would never come, the call fails with [CardInUse].
final class CardSlot {
    /// PC/SC's `SCARD_E_PROTO_MISMATCH`.
    private static final int PROTOCOL_MISMATCH = 0x8010000F;

    private final String readerName;
    private final ReaderState reader;
    private final RadioField field;
    private final WireLog log;
    private final List<VirtualConnection> connections = new ArrayList<>();
    private final Exchange exchange;
    private @Nullable VirtualConnection transaction;
    private boolean powered;
    private int transactionSince;
    private int connectionCount;

    CardSlot(VirtualReaderOptions options) {
        this.readerName = options.dialect().readerName();
        this.field = new RadioField();
        this.reader = new ReaderState(options.dialect(), field, new ReaderKeys());
        this.log = new WireLog(field);
        this.exchange = LayerStack.build(options, this, reader, log);
    }

    String readerName() {
        return readerName;
    }

    /// Puts a card on the reader, or with null takes it away; connections see it removed.
    void hold(@Nullable VirtualCard card) {
        if (field.card().isPresent()) {
            log.add(new WireEvent.Removed());
        }
        for (VirtualConnection connection : connections) {
            if (connection.mode() != ShareMode.DIRECT) {
                connection.lose(Loss.REMOVED);
            }
        }
        powered = false;
        field.hold(card);
        if (!reader.dialect().keepsKeys()) {
            reader.keys().forgetVolatile();
        }
        if (card != null) {
            log.add(new WireEvent.Placed());
        }
    }

    Optional<VirtualCard> card() {
        return field.card();
    }

    ReaderStatus status() {
        ReaderStatus.Use use = ReaderStatus.Use.FREE;
        for (VirtualConnection connection : connections) {
            if (connection.mode() == ShareMode.EXCLUSIVE) {
                use = ReaderStatus.Use.EXCLUSIVE;
            } else if (connection.mode() == ShareMode.SHARED) {
                use = ReaderStatus.Use.SHARED;
            }
        }
        ReaderStatus.Presence presence =
                field.card().isPresent() ? ReaderStatus.Presence.PRESENT : ReaderStatus.Presence.NONE;
        return new ReaderStatus(readerName, presence, use, atr());
    }

    VirtualConnection connect(ShareMode mode, Protocol protocol) throws CardException {
        for (VirtualConnection other : connections) {
            if (mode == ShareMode.EXCLUSIVE || other.mode() == ShareMode.EXCLUSIVE) {
                throw new CardInUse(readerName);
            }
        }
        if (mode != ShareMode.DIRECT) {
            powerUp();
            if (protocol == Protocol.T0 || protocol == Protocol.RAW) {
                throw new ReaderFailed(PROTOCOL_MISMATCH, VirtualTexts.protocolOther(readerName));
            }
        }
        connectionCount++;
        VirtualConnection connection = new VirtualConnection(this, mode, connectionCount, log.commandNumber());
        connection.gain(atr());
        connections.add(connection);
        log.add(new WireEvent.Connected(connectionCount, mode));
        return connection;
    }

    private Optional<Atr> atr() {
        return field.card().map(VirtualCard::type).map(Atr::of);
    }

    private void powerUp() throws NoCard {
        if (field.card().isEmpty()) {
            throw new NoCard(readerName);
        }
        if (!powered) {
            powered = true;
            exchange.activate();
        }
    }

    byte[] transmit(VirtualConnection connection, byte[] command) throws CardException {
        requireNoOther(connection);
        if (command.length == 0) {
            throw new IllegalArgumentException("transmit of no bytes");
        }
        return exchange.transmit(command);
    }

    private void requireNoOther(VirtualConnection connection) throws CardInUse {
        if (transaction != null && transaction != connection) {
            throw new CardInUse(readerName);
        }
    }

    void begin(VirtualConnection connection) throws CardException {
        requireNoOther(connection);
        if (transaction != null) {
            throw new IllegalStateException("beginTransaction within a transaction; they do not nest");
        }
        transaction = connection;
        transactionSince = log.commandNumber();
    }

    void end(VirtualConnection connection, Disposition disposition) {
        if (transaction != connection) {
            throw new IllegalStateException("endTransaction without beginTransaction");
        }
        transaction = null;
        if (!connection.hasLost()) {
            dispose(connection, disposition);
        }
    }

    void reconnect(VirtualConnection connection, Disposition initialization) throws CardException {
        requireNoOther(connection);
        if (connection.mode() != ShareMode.DIRECT) {
            if (initialization != Disposition.LEAVE) {
                powerDown(connection);
            }
            powerUp();
        }
        connection.gain(atr());
        log.add(new WireEvent.Reconnected(connection.number(), initialization));
    }

    void disconnect(VirtualConnection connection, Disposition disposition) {
        connections.remove(connection);
        if (transaction == connection) {
            transaction = null;
        }
        log.add(new WireEvent.Closed(connection.number(), disposition));
        if (transaction == null && connection.mode() != ShareMode.DIRECT && !connection.hasLost()) {
            dispose(connection, disposition);
        }
    }

    /// Does to the card what a disposition says. No contactless reader ejects: to eject is to unpower.
    private void dispose(VirtualConnection by, Disposition disposition) {
        if (disposition == Disposition.LEAVE) {
            return;
        }
        powerDown(by);
        if (disposition == Disposition.RESET) {
            powered = true;
            exchange.activate();
        }
    }

    private void powerDown(VirtualConnection by) {
        powered = false;
        field.card().ifPresent(VirtualCard::halt);
        for (VirtualConnection other : connections) {
            if (other != by && other.mode() != ShareMode.DIRECT && !other.hasLost()) {
                other.lose(Loss.RESET);
            }
        }
    }

    WireReport report() {
        List<Leftover> leftovers = new ArrayList<>();
        for (VirtualConnection connection : connections) {
            leftovers.add(new Leftover(Leftover.Kind.CONNECTION, connection.number(), connection.since()));
        }
        if (transaction != null) {
            leftovers.add(new Leftover(Leftover.Kind.TRANSACTION, transaction.number(), transactionSince));
        }
        return log.report(leftovers);
    }

    void closeAll() {
        for (VirtualConnection connection : List.copyOf(connections)) {
            connection.close();
        }
    }
}

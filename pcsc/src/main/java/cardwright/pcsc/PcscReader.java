package cardwright.pcsc;

import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.Protocol;
import cardwright.card.ReaderStatus;
import cardwright.card.ShareMode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A reader of this machine. One thread at a time; [#close] may come from any.
///
/// Its connections share its context, where one call waits for another: whoever uses two connections from
/// two threads opens the reader twice.
public final class PcscReader implements CardReader {
    private final Winscard winscard;
    private final PcscErrors errors;
    private final ServiceAccess service;
    private final String name;
    private final byte[] encodedName;
    private final List<PcscConnection> connections = new CopyOnWriteArrayList<>();
    private final Turn turn = new Turn("a reader");

    /// The reader of this name, which has the service for itself from now on.
    PcscReader(ServiceAccess service, String name) {
        this.winscard = service.winscard();
        this.errors = service.errors();
        this.service = service;
        this.name = name;
        this.encodedName = errors.abi().encode(name);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ReaderStatus status() throws CardException {
        turn.enter("status");
        try {
            return ReaderList.status(service, name);
        } finally {
            leave();
        }
    }

    /// Connects, `SCardConnect`. Waits while another program holds a transaction. With [ShareMode#DIRECT]
    /// no protocol is asked for, and no card is needed; on Windows such a connection is the only one, and
    /// carries no commands.
    @Override
    public PcscConnection connect(ShareMode mode, Protocol protocol) throws CardException {
        turn.enter("connect");
        try {
            return connected(mode, protocol);
        } finally {
            leave();
        }
    }

    /// Connects to the card, whichever protocol it speaks.
    @Override
    public PcscConnection connect(ShareMode mode) throws CardException {
        return connect(mode, Protocol.ANY);
    }

    private PcscConnection connected(ShareMode mode, Protocol protocol) throws CardException {
        int protocols = mode == ShareMode.DIRECT ? 0 : errors.abi().code(protocol);
        long[] handle = new long[1];
        int[] active = new int[1];
        int code = service.call(
                context -> winscard.connect(context.handle(), encodedName, mode.code(), protocols, handle, active));
        PcscContext context = service.current();
        if (code != 0 || context == null || !context.share()) {
            throw errors.outside(PcscFunction.CONNECT, code, name);
        }
        PcscConnection connection =
                new PcscConnection(this, winscard, errors, context, handle[0], mode, protocols, active[0]);
        connections.add(connection);
        return connection;
    }

    /// A connection has ended.
    void forget(PcscConnection connection) {
        connections.remove(connection);
    }

    private void leave() {
        if (turn.leave()) {
            end();
        }
    }

    @Override
    public void close() {
        if (turn.close()) {
            end();
        }
    }

    private void end() {
        for (PcscConnection connection : connections) {
            connection.close();
        }
        service.close();
    }
}

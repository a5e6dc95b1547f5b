package cardwright.virtual;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.Disposition;
import cardwright.card.ForwardingConnection;

/// A connection that checks something before each call that may fail, and passes everything on.
abstract class PassingConnection extends ForwardingConnection {
    PassingConnection(CardConnection connection) {
        super(connection);
    }

    abstract void check() throws CardException;

    @Override
    public byte[] transmit(byte[] command) throws CardException {
        check();
        return super.transmit(command);
    }

    @Override
    public void beginTransaction() throws CardException {
        check();
        super.beginTransaction();
    }

    @Override
    public void reconnect(Disposition initialization) throws CardException {
        check();
        super.reconnect(initialization);
    }
}

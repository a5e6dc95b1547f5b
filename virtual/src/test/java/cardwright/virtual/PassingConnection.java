package cardwright.virtual;

import cardwright.card.Atr;
import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.Disposition;

/// A connection that checks something before each call that may fail, and passes everything on.
abstract class PassingConnection implements CardConnection {
    private final CardConnection connection;

    PassingConnection(CardConnection connection) {
        this.connection = connection;
    }

    abstract void check() throws CardException;

    @Override
    public String readerName() {
        return connection.readerName();
    }

    @Override
    public Atr atr() {
        return connection.atr();
    }

    @Override
    public byte[] transmit(byte[] command) throws CardException {
        check();
        return connection.transmit(command);
    }

    @Override
    public void beginTransaction() throws CardException {
        check();
        connection.beginTransaction();
    }

    @Override
    public void endTransaction(Disposition disposition) throws CardException {
        connection.endTransaction(disposition);
    }

    @Override
    public void reconnect(Disposition initialization) throws CardException {
        check();
        connection.reconnect(initialization);
    }

    @Override
    public void close(Disposition disposition) {
        connection.close(disposition);
    }
}

package cardwright.card;

/// A connection that passes every call on to another one, unchanged: the base of those that do something
/// more around some of them.
public abstract class ForwardingConnection implements CardConnection {
    private final CardConnection connection;

    /// Passes everything on to this connection.
    protected ForwardingConnection(CardConnection connection) {
        this.connection = connection;
    }

    @Override
    public String readerName() {
        return connection.readerName();
    }

    @Override
    public Atr atr() throws CardException {
        return connection.atr();
    }

    @Override
    public byte[] transmit(byte[] command) throws CardException {
        return connection.transmit(command);
    }

    @Override
    public void beginTransaction() throws CardException {
        connection.beginTransaction();
    }

    @Override
    public void endTransaction(Disposition disposition) throws CardException {
        connection.endTransaction(disposition);
    }

    @Override
    public void reconnect(Disposition initialization) throws CardException {
        connection.reconnect(initialization);
    }

    @Override
    public void close(Disposition disposition) {
        connection.close(disposition);
    }
}

package cardwright.card;

/// A reader that passes every call on to another one, unchanged: the base of those that do something more around some
/// of them. A connection is the other reader's own.
public abstract class ForwardingReader implements CardReader {
    private final CardReader reader;

    /// Passes everything on to this reader.
    protected ForwardingReader(CardReader reader) {
        this.reader = reader;
    }

    @Override
    public String name() {
        return reader.name();
    }

    @Override
    public ReaderStatus status() throws CardException {
        return reader.status();
    }

    @Override
    public CardConnection connect(ShareMode mode, Protocol protocol) throws CardException {
        return reader.connect(mode, protocol);
    }

    @Override
    public void close() {
        reader.close();
    }
}

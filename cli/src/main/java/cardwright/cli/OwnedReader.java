package cardwright.cli;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.CardReaders;
import cardwright.card.Protocol;
import cardwright.card.ReaderStatus;
import cardwright.card.ShareMode;

/// A real reader together with what it was opened through, which ends with it.
final class OwnedReader implements CardReader {
    private final CardReaders readers;
    private final CardReader reader;

    OwnedReader(CardReaders readers, CardReader reader) {
        this.readers = readers;
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
        readers.close();
    }
}

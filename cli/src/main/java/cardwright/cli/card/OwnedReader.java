package cardwright.cli.card;

import cardwright.card.CardReader;
import cardwright.card.CardReaders;
import cardwright.card.ForwardingReader;

/// A real reader together with what it was opened through, which ends with it.
final class OwnedReader extends ForwardingReader {
    private final CardReaders readers;

    OwnedReader(CardReaders readers, CardReader reader) {
        super(reader);
        this.readers = readers;
    }

    @Override
    public void close() {
        super.close();
        readers.close();
    }
}

package cardwright.cli.card;

import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.CardReaders;
import cardwright.card.ForwardingReader;
import cardwright.card.ReaderStatus;
import org.jspecify.annotations.Nullable;

/// A real reader together with what it was opened through, which ends with it. What was found out when it
/// was chosen is told once, and not asked again.
final class OwnedReader extends ForwardingReader {
    private final CardReaders readers;
    private @Nullable ReaderStatus found;

    OwnedReader(CardReaders readers, CardReader reader, ReaderStatus found) {
        super(reader);
        this.readers = readers;
        this.found = found;
    }

    @Override
    public ReaderStatus status() throws CardException {
        ReaderStatus known = found;
        found = null;
        return known == null ? super.status() : known;
    }

    @Override
    public void close() {
        super.close();
        readers.close();
    }
}

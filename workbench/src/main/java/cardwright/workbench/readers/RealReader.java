package cardwright.workbench.readers;

import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.CardReaders;
import cardwright.card.ForwardingReader;
import cardwright.card.ReaderStatus;
import cardwright.cli.world.Platform;

/// A reader on the desk, as it was when readers were last looked at. Immutable.
///
/// @param platform what reaches it
/// @param status what was known of it then
record RealReader(Platform platform, ReaderStatus status) implements LiveReader {
    private static final String PREFIX = "pcsc:";

    @Override
    public String id() {
        return PREFIX + status.reader();
    }

    @Override
    public CardReader open() throws CardException {
        CardReaders readers = platform.readers();
        return new ForwardingReader(readers.open(status.reader())) {
            @Override
            public void close() {
                super.close();
                readers.close();
            }
        };
    }
}

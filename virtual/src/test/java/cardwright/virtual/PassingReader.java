package cardwright.virtual;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.Protocol;
import cardwright.card.ReaderStatus;
import cardwright.card.ShareMode;

/// A reader that passes everything on, and lets something happen after a command was done.
abstract class PassingReader implements CardReader {
    private final CardReader reader;
    private int commands;

    PassingReader(CardReader reader) {
        this.reader = reader;
    }

    /// @param command its number, from 1 on
    abstract void after(int command) throws CardException;

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
        return new PassingConnection(reader.connect(mode, protocol)) {
            @Override
            void check() {}

            @Override
            public byte[] transmit(byte[] command) throws CardException {
                byte[] answer = super.transmit(command);
                commands++;
                after(commands);
                return answer;
            }
        };
    }

    @Override
    public void close() {
        reader.close();
    }
}

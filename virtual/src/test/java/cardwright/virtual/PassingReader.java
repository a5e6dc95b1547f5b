package cardwright.virtual;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.ForwardingReader;
import cardwright.card.Protocol;
import cardwright.card.ShareMode;

/// A reader that passes everything on, and lets something happen after a command was done.
abstract class PassingReader extends ForwardingReader {
    private int commands;

    PassingReader(CardReader reader) {
        super(reader);
    }

    /// @param command its number, from 1 on
    abstract void after(int command) throws CardException;

    @Override
    public CardConnection connect(ShareMode mode, Protocol protocol) throws CardException {
        return new PassingConnection(super.connect(mode, protocol)) {
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
}

package cardwright.virtual;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardLost;
import cardwright.card.CardReader;
import cardwright.card.Disposition;
import cardwright.card.ForwardingReader;
import cardwright.card.Protocol;
import cardwright.card.ShareMode;

/// A reader whose connections keep a transaction they were to end after the card was lost, as pcsc-lite's
/// do; and they count transactions that are begun again as nested.
final class KeepingReader extends ForwardingReader {
    KeepingReader(CardReader reader) {
        super(reader);
    }

    @Override
    public CardConnection connect(ShareMode mode, Protocol protocol) throws CardException {
        return new Keeping(super.connect(mode, protocol));
    }

    private static final class Keeping extends PassingConnection {
        private boolean lost;
        private int nested;

        Keeping(CardConnection connection) {
            super(connection);
        }

        @Override
        void check() {}

        @Override
        public byte[] transmit(byte[] command) throws CardException {
            try {
                return super.transmit(command);
            } catch (CardLost e) {
                lost = true;
                throw e;
            }
        }

        @Override
        public void reconnect(Disposition initialization) throws CardException {
            super.reconnect(initialization);
            lost = false;
        }

        @Override
        public void beginTransaction() throws CardException {
            if (nested == 0) {
                super.beginTransaction();
            }
            nested++;
        }

        @Override
        public void endTransaction(Disposition disposition) throws CardException {
            if (lost) {
                throw new CardLost(CardLost.Reason.CARD_REMOVED, language -> "removed, and still locked");
            }
            nested--;
            if (nested == 0) {
                super.endTransaction(disposition);
            }
        }
    }
}

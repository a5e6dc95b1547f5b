package cardwright.testing;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.Disposition;
import cardwright.card.ForwardingConnection;
import cardwright.card.ForwardingReader;
import cardwright.card.Protocol;
import cardwright.card.ReaderStatus;
import cardwright.card.ShareMode;

/// A virtual reader that one thread serves to pcscd while another asks what it saw: each call holds its lock.
final class LockedReader extends ForwardingReader {
    private final Object lock;

    LockedReader(CardReader reader, Object lock) {
        super(reader);
        this.lock = lock;
    }

    @Override
    public ReaderStatus status() throws CardException {
        synchronized (lock) {
            return super.status();
        }
    }

    @Override
    public CardConnection connect(ShareMode mode, Protocol protocol) throws CardException {
        synchronized (lock) {
            return new Locked(super.connect(mode, protocol), lock);
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            super.close();
        }
    }

    private static final class Locked extends ForwardingConnection {
        private final Object lock;

        Locked(CardConnection connection, Object lock) {
            super(connection);
            this.lock = lock;
        }

        @Override
        public byte[] transmit(byte[] command) throws CardException {
            synchronized (lock) {
                return super.transmit(command);
            }
        }

        @Override
        public void beginTransaction() throws CardException {
            synchronized (lock) {
                super.beginTransaction();
            }
        }

        @Override
        public void endTransaction(Disposition disposition) throws CardException {
            synchronized (lock) {
                super.endTransaction(disposition);
            }
        }

        @Override
        public void reconnect(Disposition initialization) throws CardException {
            synchronized (lock) {
                super.reconnect(initialization);
            }
        }

        @Override
        public void close(Disposition disposition) {
            synchronized (lock) {
                super.close(disposition);
            }
        }
    }
}

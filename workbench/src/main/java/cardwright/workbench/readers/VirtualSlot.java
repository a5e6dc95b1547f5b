package cardwright.workbench.readers;

import cardwright.card.Atr;
import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.Disposition;
import cardwright.card.ForwardingConnection;
import cardwright.card.ForwardingReader;
import cardwright.card.Protocol;
import cardwright.card.ReaderStatus;
import cardwright.card.ShareMode;
import cardwright.cli.card.VirtualReaders;
import cardwright.cli.card.VirtualReaders.Made;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.World;
import cardwright.virtual.VirtualCard;
import cardwright.workbench.desk.TearSwitch;
import org.jspecify.annotations.Nullable;

/// A virtual reader that lasts as long as the server: its card stays what it is between requests, and can be
/// taken away and put back while somebody works with it. One lock keeps the threads apart.
final class VirtualSlot implements LiveReader {
    private final String id;
    private final Made made;
    private final TearSwitch tear;
    private final Runnable changed;
    private final Object lock = new Object();
    private @Nullable VirtualCard away;

    private VirtualSlot(String id, Made made, TearSwitch tear, Runnable changed) {
        this.id = id;
        this.made = made;
        this.tear = tear;
        this.changed = changed;
    }

    /// A virtual reader.
    ///
    /// @param spec what stands behind `virtual:`; may be empty
    /// @param changed is told when its status may have changed
    /// @throws FileFailed if the file of its card can't be used
    /// @throws cardwright.text.InvalidInput if the text names no reader
    static VirtualSlot of(String id, String spec, World world, Runnable changed) throws FileFailed {
        TearSwitch tear = new TearSwitch();
        VirtualSlot slot = new VirtualSlot(id, VirtualReaders.make(spec, world, tear), tear, changed);
        tear.whenTorn(slot::takeAway);
        return slot;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean isVirtual() {
        return true;
    }

    @Override
    public ReaderStatus status() {
        synchronized (lock) {
            return made.virtual().status();
        }
    }

    @Override
    public int tear() {
        synchronized (lock) {
            return tear.armed();
        }
    }

    /// Lets the power fail in a write from now on; 0 for none.
    void tear(int write) {
        synchronized (lock) {
            tear.arm(write);
        }
        changed.run();
    }

    /// Takes the card away, if it is there.
    void remove() {
        synchronized (lock) {
            takeAway();
        }
        changed.run();
    }

    private void takeAway() {
        made.virtual().card().ifPresent(card -> {
            away = card;
            made.virtual().remove();
        });
    }

    /// Puts the card back, if it is away.
    void place() {
        synchronized (lock) {
            VirtualCard card = away;
            if (card != null) {
                made.virtual().place(card);
                away = null;
            }
        }
        changed.run();
    }

    /// Ends it; the file of its card is whole then.
    void close() {
        synchronized (lock) {
            made.reader().close();
        }
    }

    @Override
    public CardReader open() {
        return new Shared();
    }

    /// The reader as one of several threads uses it.
    private final class Shared extends ForwardingReader {
        Shared() {
            super(made.reader());
        }

        @Override
        public ReaderStatus status() throws CardException {
            synchronized (lock) {
                return super.status();
            }
        }

        @Override
        public CardConnection connect(ShareMode mode, Protocol protocol) throws CardException {
            CardConnection connection;
            synchronized (lock) {
                connection = super.connect(mode, protocol);
            }
            changed.run();
            return new SharedConnection(connection);
        }

        /// The reader stays; who worked with it is done.
        @Override
        public void close() {
            changed.run();
        }
    }

    /// A connection whose every call waits for the other threads.
    private final class SharedConnection extends ForwardingConnection {
        SharedConnection(CardConnection connection) {
            super(connection);
        }

        @Override
        public Atr atr() throws CardException {
            synchronized (lock) {
                return super.atr();
            }
        }

        @Override
        public byte[] transmit(byte[] command) throws CardException {
            int armed = tear.armed();
            try {
                synchronized (lock) {
                    return super.transmit(command);
                }
            } finally {
                if (armed == 1 && tear.armed() == 0) {
                    changed.run();
                }
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

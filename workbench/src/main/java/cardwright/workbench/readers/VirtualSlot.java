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
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A virtual reader that lasts as long as the server: its card stays what it is between requests, and can be
/// taken away and put back while somebody works with it. One lock keeps the threads apart.
final class VirtualSlot implements LiveReader {
    private final String id;
    private final Made made;
    private final TearSwitch tear;
    private final Runnable changed;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile ReaderStatus last;
    private @Nullable VirtualCard away;

    private VirtualSlot(String id, Made made, TearSwitch tear, Runnable changed) {
        this.id = id;
        this.made = made;
        this.tear = tear;
        this.changed = changed;
        this.last = made.virtual().status();
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

    /// The status as it is, or was before the command that is under way: a slow one keeps nobody waiting.
    @Override
    public ReaderStatus status() {
        if (lock.tryLock()) {
            try {
                look();
            } finally {
                lock.unlock();
            }
        }
        return last;
    }

    private void look() {
        last = made.virtual().status();
    }

    @Override
    public int tear() {
        return tear.armed();
    }

    /// Lets the power fail in a write from now on; 0 for none.
    void tear(int write) {
        changing(() -> tear.arm(write));
    }

    /// Takes the card away, if it is there.
    void remove() {
        changing(this::takeAway);
    }

    private void takeAway() {
        made.virtual().card().ifPresent(card -> {
            away = card;
            made.virtual().remove();
        });
    }

    /// Puts the card back, if it is away.
    void place() {
        changing(() -> {
            VirtualCard card = away;
            if (card != null) {
                made.virtual().place(card);
                away = null;
            }
        });
    }

    private void changing(Runnable change) {
        lock.lock();
        try {
            change.run();
            look();
        } finally {
            lock.unlock();
        }
        changed.run();
    }

    /// Ends it; the file of its card is whole then.
    void close() {
        lock.lock();
        try {
            look();
            made.reader().close();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public CardReader open() {
        return new Shared();
    }

    /// Does something with the reader that may fail as readers do, while nobody else does.
    private <T> T alone(Call<T> call) throws CardException {
        lock.lock();
        try {
            return call.make();
        } finally {
            look();
            lock.unlock();
        }
    }

    @FunctionalInterface
    private interface Call<T> {
        T make() throws CardException;
    }

    /// The reader as one of several threads uses it.
    private final class Shared extends ForwardingReader {
        Shared() {
            super(made.reader());
        }

        @Override
        public ReaderStatus status() throws CardException {
            return alone(super::status);
        }

        @Override
        public CardConnection connect(ShareMode mode, Protocol protocol) throws CardException {
            CardConnection connection = alone(() -> super.connect(mode, protocol));
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
            return alone(super::atr);
        }

        @Override
        public byte[] transmit(byte[] command) throws CardException {
            int armed = tear.armed();
            try {
                return alone(() -> super.transmit(command));
            } finally {
                if (armed == 1 && tear.armed() == 0) {
                    changed.run();
                }
            }
        }

        @Override
        public void beginTransaction() throws CardException {
            alone(() -> {
                super.beginTransaction();
                return true;
            });
        }

        @Override
        public void endTransaction(Disposition disposition) throws CardException {
            alone(() -> {
                super.endTransaction(disposition);
                return true;
            });
        }

        @Override
        public void reconnect(Disposition initialization) throws CardException {
            alone(() -> {
                super.reconnect(initialization);
                return true;
            });
        }

        @Override
        public void close(Disposition disposition) {
            lock.lock();
            try {
                super.close(disposition);
            } finally {
                look();
                lock.unlock();
            }
        }
    }
}

package cardwright.pcsc;

import cardwright.card.ShareMode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntSupplier;

/// libpcsclite as a process of many threads needs it: a door around the door.
///
/// libpcsclite 1.9.9 looks for a handle through the lists of all contexts, and changes a list while it holds that
/// context's lock only: a thread that connects or disconnects can make another one, in a call on another context,
/// follow a pointer to nowhere. That was seen, and it ends the JVM. So whoever changes a list waits here until nobody
/// looks, and those who look wait for him.
///
/// So that nobody waits for long, what waits for another program's transaction waits outside the library, and heeds
/// interrupts: the library is told not to wait ([#NO_BLOCKING]), answers `SHARING_VIOLATION` and is asked again.
/// What it waits for all the same (connect, disconnect, begin) is not called while a connection of this process
/// has a transaction on that reader, nor, where that can be asked, while one of another program has. A wait that is
/// interrupted ends in `CANCELLED`, and the thread's interrupt flag stays set.
///
/// What is left: while another program has a transaction, a connect to that reader waits in the library,
/// and the calls of other threads wait for it.
final class ThreadedPcsclite implements Winscard {
    /// The variable of the environment that tells libpcsclite to answer `SHARING_VIOLATION` instead of waiting. It
    /// is looked at once, with the first context.
    static final String NO_BLOCKING = "PCSCLITE_NO_BLOCKING";

    private static final int SHARING_VIOLATION = PcscCode.SCARD_E_SHARING_VIOLATION.code();
    private static final int CANCELLED = PcscCode.SCARD_E_CANCELLED.code();
    private static final int PAUSE_MILLISECONDS = 5;

    /// The lists are the process's, and so are these.
    private static final ReentrantReadWriteLock LISTS = new ReentrantReadWriteLock();

    private static final ReaderTransactions TRANSACTIONS = new ReaderTransactions();
    private static final Map<Long, String> READERS = new ConcurrentHashMap<>();

    private final Winscard door;

    ThreadedPcsclite(Winscard door) {
        this.door = door;
    }

    /// Calls while nobody changes a list; `CANCELLED` if the thread is interrupted while it waits for that.
    private static int looking(IntSupplier call) {
        Lock turn = LISTS.readLock();
        boolean before = Thread.interrupted();
        try {
            turn.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CANCELLED;
        }
        if (before) {
            Thread.currentThread().interrupt();
        }
        try {
            return call.getAsInt();
        } finally {
            turn.unlock();
        }
    }

    /// Calls while nobody looks for a handle.
    private static int changing(IntSupplier call) {
        LISTS.writeLock().lock();
        try {
            return call.getAsInt();
        } finally {
            LISTS.writeLock().unlock();
        }
    }

    /// Calls again as long as another connection has a transaction.
    private static int patiently(IntSupplier call) {
        int code = looking(call);
        while (code == SHARING_VIOLATION) {
            try {
                Thread.sleep(PAUSE_MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return CANCELLED;
            }
            code = looking(call);
        }
        return code;
    }

    /// Waits until no other connection has a transaction; 0, or `CANCELLED`. What else is wrong is left for the
    /// call that follows to say.
    private int awaitFree(long handle) {
        int[] ignored = new int[1];
        byte[] atr = new byte[ReaderState.ATR_LENGTH];
        int code = patiently(() -> {
            ignored[0] = atr.length;
            return door.status(handle, new int[1], new int[1], atr, ignored);
        });
        return code == CANCELLED ? CANCELLED : 0;
    }

    private static String reader(long handle) {
        return READERS.getOrDefault(handle, "");
    }

    @Override
    public int establishContext(long[] context) {
        return door.establishContext(context);
    }

    @Override
    public int releaseContext(long context) {
        return changing(() -> door.releaseContext(context));
    }

    @Override
    public int isValidContext(long context) {
        return door.isValidContext(context);
    }

    @Override
    public int listReaders(long context, byte[] names, int[] length) {
        return door.listReaders(context, names, length);
    }

    @Override
    public int connect(long context, byte[] reader, int shareMode, int protocols, long[] handle, int[] protocol) {
        String name = new String(reader, StandardCharsets.UTF_8);
        if (!TRANSACTIONS.begin(name, 0)) {
            return CANCELLED;
        }
        try {
            int code = changing(() -> door.connect(context, reader, shareMode, protocols, handle, protocol));
            if (code == 0) {
                READERS.put(handle[0], name);
            }
            return code;
        } finally {
            TRANSACTIONS.end(name, 0);
        }
    }

    @Override
    public int reconnect(long handle, int shareMode, int protocols, int initialization, int[] protocol) {
        IntSupplier call = () -> door.reconnect(handle, shareMode, protocols, initialization, protocol);
        if (shareMode == ShareMode.SHARED.code()) {
            return patiently(call);
        }
        // Here SHARING_VIOLATION is also said for the connections of others, which may last for ever.
        int code = awaitFree(handle);
        return code == 0 ? looking(call) : code;
    }

    /// Disconnects, also when the wait for other connections was interrupted: then it waits on in the library.
    @Override
    public int disconnect(long handle, int disposition) {
        String name = reader(handle);
        boolean paused = TRANSACTIONS.begin(name, handle);
        try {
            var _ = awaitFree(handle);
            return changing(() -> {
                READERS.remove(handle);
                return door.disconnect(handle, disposition);
            });
        } finally {
            if (paused) {
                TRANSACTIONS.end(name, handle);
            }
            TRANSACTIONS.forget(name, handle);
        }
    }

    @Override
    public int beginTransaction(long handle) {
        String name = reader(handle);
        if (!TRANSACTIONS.begin(name, handle)) {
            return CANCELLED;
        }
        int code = awaitFree(handle);
        if (code == 0) {
            code = looking(() -> door.beginTransaction(handle));
        }
        if (code != 0) {
            TRANSACTIONS.end(name, handle);
        }
        return code;
    }

    @Override
    public int endTransaction(long handle, int disposition) {
        try {
            return looking(() -> door.endTransaction(handle, disposition));
        } finally {
            TRANSACTIONS.end(reader(handle), handle);
        }
    }

    @Override
    public int status(long handle, int[] state, int[] protocol, byte[] atr, int[] atrLength) {
        int room = atrLength[0];
        return patiently(() -> {
            atrLength[0] = room;
            return door.status(handle, state, protocol, atr, atrLength);
        });
    }

    @Override
    public int getStatusChange(long context, int timeout, ReaderState[] states) {
        return door.getStatusChange(context, timeout, states);
    }

    @Override
    public int control(long handle, int code, byte[] input, byte[] output, int[] length) {
        return patiently(() -> door.control(handle, code, input, output, length));
    }

    @Override
    public int transmit(long handle, int protocol, byte[] command, byte[][] answer) {
        return patiently(() -> door.transmit(handle, protocol, command, answer));
    }

    @Override
    public int cancel(long context) {
        return door.cancel(context);
    }

    @Override
    public int getAttrib(long handle, int attribute, byte[] value, int[] length) {
        return patiently(() -> door.getAttrib(handle, attribute, value, length));
    }

    @Override
    public int setAttrib(long handle, int attribute, byte[] value) {
        return patiently(() -> door.setAttrib(handle, attribute, value));
    }
}

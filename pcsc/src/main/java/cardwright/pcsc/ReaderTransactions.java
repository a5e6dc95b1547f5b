package cardwright.pcsc;

import java.util.HashMap;
import java.util.Map;

/// The transactions of this process's connections, a reader at a time: who has one, and who waits for it. Waiting
/// heeds interrupts. For all threads.
final class ReaderTransactions {
    /// The holder on each reader that has one.
    private final Map<String, Holder> holders = new HashMap<>();

    private static final class Holder {
        final long handle;
        int depth;

        Holder(long handle) {
            this.handle = handle;
        }
    }

    /// Waits until no other connection has a transaction on the reader, and takes it; one that has it takes it once
    /// more. False if the thread was interrupted: the flag stays set, and nothing was taken.
    synchronized boolean begin(String reader, long handle) {
        try {
            Holder holder = holders.get(reader);
            while (holder != null && holder.handle != handle) {
                wait();
                holder = holders.get(reader);
            }
            holders.computeIfAbsent(reader, _ -> new Holder(handle)).depth++;
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Gives back what one [#begin] took; nothing if it has none.
    synchronized void end(String reader, long handle) {
        Holder holder = holders.get(reader);
        if (holder != null && holder.handle == handle && --holder.depth == 0) {
            free(reader);
        }
    }

    /// Gives back all that the connection took: it is gone.
    synchronized void forget(String reader, long handle) {
        Holder holder = holders.get(reader);
        if (holder != null && holder.handle == handle) {
            free(reader);
        }
    }

    private void free(String reader) {
        holders.remove(reader);
        notifyAll();
    }
}

package cardwright.virtual.write;

import cardwright.write.Journal;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// A journal in memory, in which the process can be killed: at one append, with so many bytes of it written.
final class MemoryJournal implements Journal {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Integer> lengths = new ArrayList<>();
    private int appends;
    private int killAt = -1;
    private int kept;

    /// The end of the process: nothing of it is left but the journal and the card.
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    MemoryJournal killedAt(int append, int bytesKept) {
        killAt = append;
        kept = bytesKept;
        return this;
    }

    /// A journal that goes on from these bytes.
    static MemoryJournal of(byte[] begun) {
        MemoryJournal journal = new MemoryJournal();
        journal.bytes.write(begun, 0, begun.length);
        return journal;
    }

    @Override
    public void append(byte[] more) {
        boolean killed = appends == killAt;
        bytes.write(more, 0, killed ? Math.min(kept, more.length) : more.length);
        lengths.add(more.length);
        appends++;
        if (killed) {
            throw new Killed();
        }
    }

    /// How long each append was.
    List<Integer> lengths() {
        return lengths;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}

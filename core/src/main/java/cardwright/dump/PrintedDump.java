package cardwright.dump;

import java.util.Arrays;
import java.util.List;

/// A dump as the bytes of a file, and what is to be said about them. Immutable.
public final class PrintedDump {
    private final byte[] bytes;
    private final List<DumpNote> notes;

    PrintedDump(byte[] bytes, List<DumpNote> notes) {
        this.bytes = bytes;
        this.notes = List.copyOf(notes);
    }

    /// A copy of the file's bytes.
    public byte[] bytes() {
        return Arrays.copyOf(bytes, bytes.length);
    }

    /// What the format could not hold, and what was put where nothing was known; empty if the file tells
    /// all that the dump told.
    public List<DumpNote> notes() {
        return notes;
    }

    /// The length only: the bytes hold keys.
    @Override
    public String toString() {
        return "PrintedDump[" + bytes.length + " bytes]";
    }
}

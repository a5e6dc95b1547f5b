package cardwright.dump;

import cardwright.mifare.BlockNumber;
import cardwright.text.InvalidInput;
import cardwright.words.CoreTexts;

/// Bytes that are not known, and a format that can't say so: nothing was written in their place.
public final class UnknownBytes extends InvalidInput {
    private static final long serialVersionUID = 1L;

    private final int count;
    private final transient BlockNumber first;

    UnknownBytes(DumpFormat format, int count, BlockNumber first) {
        super(CoreTexts.dumpUnknownBytes(count, first, format.word()));
        this.count = count;
        this.first = first;
    }

    /// How many bytes are not known, at least 1.
    public int count() {
        return count;
    }

    /// The first block that has some.
    public BlockNumber first() {
        return first;
    }
}

package cardwright.write;

import cardwright.text.InvalidInput;
import cardwright.text.Text;

/// Bytes that are no journal, or a damaged one.
public final class JournalDamaged extends InvalidInput {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final int offset;

    JournalDamaged(Reason reason, int offset, Text text) {
        super(text);
        this.reason = reason;
        this.offset = offset;
    }

    /// What is wrong.
    public Reason reason() {
        return reason;
    }

    /// Where, in bytes from the start.
    public int offset() {
        return offset;
    }

    /// What can be wrong.
    public enum Reason {
        /// It does not begin as a journal does.
        NOT_A_JOURNAL,
        /// A version this program does not know.
        VERSION,
        /// It breaks off before the plan was written down: nothing was sent to the card.
        BREAKS_OFF,
        /// It is sealed, and the seal can't be opened with what was given.
        SEALED,
        /// A record is damaged, and others follow it.
        CORRUPT
    }
}

package cardwright.write;

import cardwright.text.Language;
import cardwright.text.Text;
import org.jspecify.annotations.Nullable;

/// Ends a job from within a unit, which can throw only what cards do. Never leaves the [Writer].
final class Halt extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;
    private final transient @Nullable JournalFailed journal;

    /// The card is not as it must be.
    Halt(Text text) {
        super(text.in(Language.EN));
        this.text = text;
        this.journal = null;
    }

    /// The journal could not be written.
    Halt(JournalFailed journal) {
        super(journal);
        this.text = journal.text();
        this.journal = journal;
    }

    Text text() {
        return text;
    }

    @Nullable
    JournalFailed journal() {
        return journal;
    }
}

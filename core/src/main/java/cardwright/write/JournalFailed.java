package cardwright.write;

import cardwright.text.Language;
import cardwright.text.Text;

/// The journal could not be written. Nothing is sent to the card after that.
public final class JournalFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    /// Not written for the reason the text gives.
    public JournalFailed(Text text) {
        super(text.in(Language.EN));
        this.text = text;
    }

    /// What is wrong, where, and the way out, for a person.
    public Text text() {
        return text;
    }
}

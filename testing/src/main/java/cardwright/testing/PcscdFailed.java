package cardwright.testing;

import cardwright.text.Language;
import cardwright.text.Text;
import java.io.IOException;

/// A pcscd of the test's own did not do what it should: it did not start, or did not show or miss a card in time.
public final class PcscdFailed extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    PcscdFailed(Text text) {
        super(text.in(Language.EN));
        this.text = text;
    }

    /// What happened, and what to look at, for a person.
    public Text text() {
        return text;
    }
}

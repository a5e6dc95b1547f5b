package cardwright.cli.spec;

import cardwright.text.Language;
import cardwright.text.Text;

/// A command is refused by us, not by the card: what was asked is understood and not done. It ends with
/// [ExitCode#REFUSED].
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    /// Refused for the reason the text gives; it names the way out.
    public Refused(Text text) {
        super(text.in(Language.EN));
        this.text = text;
    }

    /// What is refused, why, and the way out, for a person.
    public Text text() {
        return text;
    }
}

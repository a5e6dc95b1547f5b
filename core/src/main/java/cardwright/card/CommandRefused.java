package cardwright.card;

import cardwright.apdu.StatusWord;
import cardwright.text.Text;
import cardwright.words.CoreMessages;

/// The card or the reader refused a command: the access conditions forbid it, or the reader does not know it.
public final class CommandRefused extends CardException {
    private static final long serialVersionUID = 1L;

    private final transient StatusWord status;

    /// What was to be done, e.g. "Read Binary of block 4", was refused with this status word, which in this
    /// place means so much.
    public CommandRefused(Text what, StatusWord status, Text meaning) {
        super(CoreMessages.text(m -> m.cardCommandRefused(what.in(m.language()), status, meaning.in(m.language()))));
        this.status = status;
    }

    /// The status word of the answer.
    public StatusWord status() {
        return status;
    }
}

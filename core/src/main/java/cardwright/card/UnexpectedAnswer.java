package cardwright.card;

import cardwright.text.Text;
import cardwright.words.CoreTexts;

/// The answer makes no sense: too short, or success with data of the wrong length.
public final class UnexpectedAnswer extends CardException {
    private static final long serialVersionUID = 1L;

    private final int length;

    /// To this question came an answer of so many bytes, where another length was due.
    public UnexpectedAnswer(Text what, int expected, int length) {
        super(CoreTexts.cardUnexpectedAnswer(what, expected, length));
        this.length = length;
    }

    /// How many bytes came, status word included.
    public int length() {
        return length;
    }
}

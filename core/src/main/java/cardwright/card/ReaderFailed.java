package cardwright.card;

import cardwright.text.Text;

/// The reader, its driver or the smart-card service failed, or can't do what was asked, in a way that no other type
/// tells.
public final class ReaderFailed extends CardException {
    private static final long serialVersionUID = 1L;

    private final int code;

    /// Failed with this code of the system; the text tells what it means.
    public ReaderFailed(int code, Text text) {
        super(text);
        this.code = code;
    }

    /// The system's code, e.g. 8010000F for PC/SC's protocol mismatch.
    public int code() {
        return code;
    }
}

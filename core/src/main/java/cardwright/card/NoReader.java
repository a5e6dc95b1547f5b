package cardwright.card;

import cardwright.text.Text;

/// There is no reader to use: none is connected, or none has the name asked for.
public final class NoReader extends CardException {
    private static final long serialVersionUID = 1L;

    /// No reader, for the reason the text gives.
    public NoReader(Text text) {
        super(text);
    }
}

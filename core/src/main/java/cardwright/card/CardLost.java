package cardwright.card;

import cardwright.text.Text;

/// Lost on the way: the card was removed or reset by another program, or the reader or its service is gone. What was
/// being done
/// may or may not have happened.
public final class CardLost extends CardException {
    private static final long serialVersionUID = 1L;

    /// Lost, for the reason the text gives.
    public CardLost(Text text) {
        super(text);
    }
}

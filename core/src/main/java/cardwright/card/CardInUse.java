package cardwright.card;

import cardwright.words.CoreTexts;

/// Another program has the card for itself: it connected with [ShareMode#EXCLUSIVE], or holds a transaction.
/// PC/SC's sharing violation. Trying again later may do.
public final class CardInUse extends CardException {
    private static final long serialVersionUID = 1L;

    private final String readerName;

    /// The card on the reader of this name is in use.
    public CardInUse(String readerName) {
        super(CoreTexts.cardInUse(readerName));
        this.readerName = readerName;
    }

    /// The reader whose card is in use.
    public String readerName() {
        return readerName;
    }
}

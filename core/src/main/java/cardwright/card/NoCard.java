package cardwright.card;

import cardwright.words.CoreTexts;

/// No card lies on the reader.
public final class NoCard extends CardException {
    private static final long serialVersionUID = 1L;

    private final String readerName;

    /// No card lies on the reader of this name.
    public NoCard(String readerName) {
        super(CoreTexts.cardNone(readerName));
        this.readerName = readerName;
    }

    /// The reader without a card.
    public String readerName() {
        return readerName;
    }
}

package cardwright.card;

import cardwright.text.Language;
import cardwright.text.Text;

/// What the world does to a card job: refuses, goes away, or talks nonsense. Sealed, so that a `switch` over it is
/// complete.
/// Each heir holds the data a caller acts on; [#text] says it to a person, with the way out, and never holds a key.
public abstract sealed class CardException extends Exception
        permits AuthenticationRefused,
                CommandRefused,
                CardInUse,
                CardLost,
                KeysRefused,
                NoCard,
                NoReader,
                NoService,
                OtherCard,
                ReaderFailed,
                SessionLost,
                UnexpectedAnswer,
                ValueRefused,
                WriteUnfinished {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    CardException(Text text) {
        super(text.in(Language.EN));
        this.text = text;
    }

    /// What happened, why, and what to do, for a person.
    public Text text() {
        return text;
    }
}

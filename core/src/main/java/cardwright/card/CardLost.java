package cardwright.card;

import cardwright.text.Text;

/// Lost on the way: the card was removed or reset by another program, or the reader or its service is gone. What was
/// being done may or may not have happened.
public final class CardLost extends CardException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /// Lost for this reason; the text tells a person more.
    public CardLost(Reason reason, Text text) {
        super(text);
        this.reason = reason;
    }

    /// How it was lost.
    public Reason reason() {
        return reason;
    }

    /// How a card can be lost.
    public enum Reason {
        /// It left the field, if only for a moment. A reconnect finds out whether it is back.
        CARD_REMOVED,
        /// Another program reset it: no authentication is left. A reconnect goes on with it.
        CARD_RESET,
        /// It did not answer in time, or has no power. A reconnect with [Disposition#RESET] may wake it.
        CARD_SILENT,
        /// The reader failed to carry a command or its answer. A reconnect may do.
        READER_IO,
        /// The reader was unplugged. Only a new connection helps, once it is back.
        READER_GONE,
        /// The smart-card service ended or was restarted. Only a new connection helps, once it is back.
        SERVICE_GONE
    }
}

package cardwright.virtual;

import cardwright.card.CardLost;
import cardwright.virtual.words.VirtualTexts;

/// How a connection loses its card.
enum Loss {
    /// It left the field.
    REMOVED(CardLost.Reason.CARD_REMOVED),
    /// Another connection reset it.
    RESET(CardLost.Reason.CARD_RESET),
    /// It did not answer.
    MUTE(CardLost.Reason.CARD_SILENT);

    private final CardLost.Reason reason;

    Loss(CardLost.Reason reason) {
        this.reason = reason;
    }

    CardLost on(String readerName) {
        return new CardLost(
                reason,
                switch (this) {
                    case REMOVED -> VirtualTexts.lostRemoved(readerName);
                    case RESET -> VirtualTexts.lostReset(readerName);
                    case MUTE -> VirtualTexts.lostMute(readerName);
                });
    }
}

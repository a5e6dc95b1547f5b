package cardwright.virtual;

import cardwright.card.CardLost;
import cardwright.virtual.words.VirtualMessages;

/// How a connection loses its card.
enum Loss {
    /// It left the field.
    REMOVED,
    /// Another connection reset it.
    RESET,
    /// It did not answer.
    MUTE;

    CardLost on(String readerName) {
        return new CardLost(VirtualMessages.text(m -> switch (this) {
            case REMOVED -> m.lostRemoved(readerName);
            case RESET -> m.lostReset(readerName);
            case MUTE -> m.lostMute(readerName);
        }));
    }
}

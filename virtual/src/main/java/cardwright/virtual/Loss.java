package cardwright.virtual;

import cardwright.card.CardLost;
import cardwright.virtual.words.VirtualMessages;
import java.util.function.BiFunction;

/// How a connection loses its card.
enum Loss {
    REMOVED(VirtualMessages::lostRemoved),
    RESET(VirtualMessages::lostReset),
    MUTE(VirtualMessages::lostMute);

    private final BiFunction<VirtualMessages, Object, String> message;

    Loss(BiFunction<VirtualMessages, Object, String> message) {
        this.message = message;
    }

    CardLost on(String readerName) {
        return new CardLost(VirtualMessages.text(m -> message.apply(m, readerName)));
    }
}

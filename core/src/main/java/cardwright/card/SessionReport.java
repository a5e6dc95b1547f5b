package cardwright.card;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// What a session did so far, for receipts: numbers only, so that it stays as small however long the
/// session lasts. Immutable.
///
/// @param commands how many commands were sent
/// @param connections how many connections were made, the first included
/// @param reconnects how many times a connection was renewed, or the card activated anew after a refusal
/// @param losses how often the card was lost, by reason; a reason that did not occur is not in it
public record SessionReport(long commands, long connections, long reconnects, Map<CardLost.Reason, Long> losses) {
    /// A report of these parts; the map is copied.
    public SessionReport {
        Map<CardLost.Reason, Long> copy = new EnumMap<>(CardLost.Reason.class);
        copy.putAll(losses);
        losses = Collections.unmodifiableMap(copy);
    }

    /// How often the card was lost for this reason, e.g. [CardLost.Reason#CARD_RESET] for another
    /// program's resets.
    public long losses(CardLost.Reason reason) {
        return losses.getOrDefault(reason, 0L);
    }
}

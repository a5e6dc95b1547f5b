package cardwright.write;

import cardwright.card.CardException;
import cardwright.text.Text;
import java.util.List;
import java.util.Optional;

/// How a job ended, or how far it came. Immutable; holds no key.
///
/// @param job which one
/// @param results how each step ended, as many as the plan has
/// @param end how the job ended
/// @param cause why it stopped, if the card or the reader is to blame
/// @param stopped why it stopped, for a person, if it did
public record WriteReceipt(
        JobHeader job, List<StepResult> results, End end, Optional<CardException> cause, Optional<Text> stopped) {
    /// A receipt of these parts; the list is copied.
    public WriteReceipt {
        results = List.copyOf(results);
    }

    /// How many steps ended so.
    public int count(StepResult.How how) {
        return (int) results.stream().filter(result -> result.how() == how).count();
    }

    /// How jobs end.
    public enum End {
        /// All that was planned stands on the card and was verified.
        DONE,
        /// All but what is lost: see the results.
        DONE_WITH_LOSSES,
        /// It stopped on the way. The journal knows how far it came; it can be resumed with the same card.
        INTERRUPTED
    }
}

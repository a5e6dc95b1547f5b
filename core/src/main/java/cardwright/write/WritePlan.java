package cardwright.write;

import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import java.util.List;

/// What will be written, step by step, and what is to be said about it beforehand. Immutable.
///
/// @param type the card type
/// @param steps in the order they are done; none if the card is as wished
/// @param notes what somebody should know before
public record WritePlan(CardType type, List<Step> steps, List<PlanNote> notes) {
    /// A plan of these parts; the lists are copied.
    public WritePlan {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    /// Whether there is nothing to do.
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /// How many blocks it changes; a block that is written twice counts once.
    public int blockCount() {
        return (int) steps.stream().map(Step::block).distinct().count();
    }

    /// What an image becomes by it, keys included.
    public CardImage appliedTo(CardImage image) {
        CardImage result = image;
        for (Step step : steps) {
            result = result.with(step.block(), step.after());
        }
        return result;
    }
}

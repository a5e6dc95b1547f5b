package cardwright.write;

import cardwright.card.CardException;
import cardwright.card.CardSession;
import cardwright.keys.KeyMap;
import cardwright.mifare.CardImage;
import java.util.List;

/// The way back from a job: a plan of its own, made from the journal and the card as it is now. Immutable.
///
/// @param present the card as it is now, as far as the job touched it
/// @param keys the keys that open it now
/// @param plan the steps that put back what the blocks held before the job
/// @param remains what can't be put back, and why
public record Undo(CardImage present, KeyMap keys, WritePlan plan, List<PlanRefusal> remains) {
    /// An undo of these parts; the list is copied.
    public Undo {
        remains = List.copyOf(remains);
    }

    /// Reads what the job touched, with the keys the journal knows, and plans the way back as far as the rights
    /// allow. Writes nothing; give the plan to a [Writer] with a journal of its own, and then append
    /// [JournalLog#undone] to this one.
    ///
    /// @throws CardException if the card is lost or another one
    public static Undo of(JournalLog log, CardSession session) throws CardException {
        throw new UnsupportedOperationException();
    }
}

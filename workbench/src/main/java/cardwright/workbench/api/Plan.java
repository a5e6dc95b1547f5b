package cardwright.workbench.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What would be written, or why nothing can be.
///
/// @param id what to call it by to have it carried out; missing if there is nothing to do or it was refused
/// @param uid the card
/// @param type `Mini`, `1K`, `2K` or `4K`
/// @param undoes the job that it undoes, if it does
/// @param asked how many blocks it is about
/// @param unchanged how many of them hold already what they are to hold
/// @param milliseconds about how long it will take
/// @param steps in the order they will be done
/// @param notes what to know before
/// @param refusals why it was refused; of an undo, what can't be put back
public record Plan(
        @Nullable String id,
        String uid,
        String type,
        @Nullable String undoes,
        int asked,
        int unchanged,
        int milliseconds,
        List<PlanStep> steps,
        List<PlanRemark> notes,
        List<Refusal> refusals) {
    /// A plan of these parts; the lists are copied.
    public Plan {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
        refusals = List.copyOf(refusals);
    }
}

package cardwright.workbench.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a job ended.
///
/// @param job its name, to resume or to undo it
/// @param uid the card
/// @param undoes the job that it undoes, if it does
/// @param end `done`, `done-with-losses` or `interrupted`
/// @param asked how many blocks it was about
/// @param written how many were written by this job
/// @param verified how many were verified, those found written among them
/// @param unchanged how many held already what they were to hold
/// @param results a step each, in the plan's order
/// @param stopped why it stopped, if it did
public record Receipt(
        String job,
        String uid,
        @Nullable String undoes,
        String end,
        int asked,
        int written,
        int verified,
        int unchanged,
        List<StepOutcome> results,
        @Nullable Said stopped) {
    /// A receipt of these parts; the list is copied.
    public Receipt {
        results = List.copyOf(results);
    }
}

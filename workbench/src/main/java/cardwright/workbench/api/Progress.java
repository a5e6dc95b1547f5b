package cardwright.workbench.api;

import org.jspecify.annotations.Nullable;

/// How far something is.
///
/// @param reader the reader's id
/// @param task `read`, `plan`, `write`, `resume`, `undo` or `doctor`
/// @param done how much is done
/// @param of of how much
/// @param text what is being done, where that is more than a number
public record Progress(
        String reader,
        String task,
        int done,
        int of,
        @Nullable Said text) {}

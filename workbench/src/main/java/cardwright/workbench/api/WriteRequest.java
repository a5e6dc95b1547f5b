package cardwright.workbench.api;

import java.util.Objects;

/// Asks for a plan to be carried out.
///
/// @param reader the reader's id
/// @param plan the plan's id
public record WriteRequest(String reader, String plan) {
    /// A request of these parts.
    public WriteRequest {
        Objects.requireNonNull(reader, "reader");
        Objects.requireNonNull(plan, "plan");
    }
}

package cardwright.workbench.api;

import java.util.Objects;

/// Asks for something to be done to a virtual reader, as a hand would do it to a real one.
///
/// @param reader the reader's id
/// @param action `remove` (takes the card away), `place` (puts it back) or `tear` (in a write from now on,
///     the power fails half-way and the card is away)
/// @param write of `tear`: in which write from now on, 1 to 1000; 0 for none
public record VirtualRequest(String reader, String action, int write) {
    /// A request of these parts.
    public VirtualRequest {
        Objects.requireNonNull(reader, "reader");
        Objects.requireNonNull(action, "action");
    }
}

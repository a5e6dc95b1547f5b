package cardwright.workbench.api;

import java.util.Objects;

/// Asks for a script to be sent.
///
/// @param reader the reader's id
/// @param script as `cardwright apdu` takes it
/// @param repeat how often, 1 to 1,000,000
/// @param untilFailure whether the first bad round is the last
public record ConsoleRequest(String reader, String script, int repeat, boolean untilFailure) {
    /// A request of these parts.
    public ConsoleRequest {
        Objects.requireNonNull(reader, "reader");
        Objects.requireNonNull(script, "script");
    }
}

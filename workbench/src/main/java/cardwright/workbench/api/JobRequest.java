package cardwright.workbench.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Asks for a job to be resumed, or for a plan that undoes one.
///
/// @param reader the reader's id
/// @param job its name; if missing, the newest that can be
public record JobRequest(String reader, @Nullable String job) {
    /// A request of these parts.
    public JobRequest {
        Objects.requireNonNull(reader, "reader");
    }
}

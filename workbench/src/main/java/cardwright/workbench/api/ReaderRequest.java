package cardwright.workbench.api;

import java.util.Objects;

/// Names a reader.
///
/// @param reader the reader's id
public record ReaderRequest(String reader) {
    /// A request of these parts.
    public ReaderRequest {
        Objects.requireNonNull(reader, "reader");
    }
}

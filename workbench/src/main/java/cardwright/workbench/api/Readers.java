package cardwright.workbench.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The readers there are, with what lies on them.
///
/// @param readers in their order; may be empty
/// @param trouble why real readers can't be used, if they were wanted and can't
public record Readers(List<ReaderState> readers, @Nullable Said trouble) {
    /// Readers of these parts; the list is copied.
    public Readers {
        readers = List.copyOf(readers);
    }
}

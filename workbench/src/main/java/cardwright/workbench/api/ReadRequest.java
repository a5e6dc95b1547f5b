package cardwright.workbench.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Asks for a card to be read.
///
/// @param reader the reader's id
/// @param keys keys to try before those the server knows, as the text of a key file: one a line, a key map, a
///     dump
/// @param type `Mini`, `1K`, `2K` or `4K` where the card does not tell
/// @param trailerOf the sector whose trailer alone is to be read; all blocks if missing
public record ReadRequest(
        String reader,
        @Nullable String keys,
        @Nullable String type,
        @Nullable Integer trailerOf) {
    /// A request of these parts.
    public ReadRequest {
        Objects.requireNonNull(reader, "reader");
    }
}

package cardwright.workbench.api;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Asks what would be written to make a card hold what an image holds. Writes nothing.
///
/// @param reader the reader's id
/// @param keys as in [ReadRequest]
/// @param target what the card shall hold, as far as it is known there; block 0 stays as it is
/// @param trailers what is taken of its trailers: `whole`, `without-keys` or `none`
/// @param allow what the plan may hold beside: `irreversible`, `lock-out`, `zero-key`
public record PlanRequest(String reader, @Nullable String keys, Image target, String trailers, List<String> allow) {
    /// A request of these parts; the list is copied.
    public PlanRequest {
        Objects.requireNonNull(reader, "reader");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(trailers, "trailers");
        allow = List.copyOf(allow);
    }
}

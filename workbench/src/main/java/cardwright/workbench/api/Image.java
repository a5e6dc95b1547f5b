package cardwright.workbench.api;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is known of a card, or what one shall become. Holds keys, in the trailers' bytes.
///
/// @param type `Mini`, `1K`, `2K` or `4K`
/// @param uid in hexadecimal, if it is known
/// @param blocks all blocks of the card in their order: 32 hexadecimal digits each, `??` for a byte that is
///     not known
public record Image(String type, @Nullable String uid, List<String> blocks) {
    /// An image of these parts; the list is copied.
    public Image {
        Objects.requireNonNull(type, "type");
        blocks = List.copyOf(blocks);
    }
}

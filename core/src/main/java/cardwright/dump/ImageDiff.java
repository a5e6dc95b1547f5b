package cardwright.dump;

import cardwright.mifare.CardImage;
import java.util.List;

/// What differs between two card images, block by block and by meaning. Immutable.
///
/// @param before the one side
/// @param after the other side
/// @param differences rising by block; empty if nothing differs
public record ImageDiff(CardImage before, CardImage after, List<Difference> differences) {
    /// A comparison; the list is copied.
    public ImageDiff {
        differences = List.copyOf(differences);
    }

    /// Compares two images.
    public static ImageDiff of(CardImage before, CardImage after) {
        throw new UnsupportedOperationException(before.toString() + after);
    }

    /// Whether the two sides are the same in all that is known of either.
    public boolean isEmpty() {
        return differences.isEmpty();
    }
}

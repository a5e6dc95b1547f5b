package cardwright.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// Numbers as people write them, those that follow one another as a range: `0-3, 5`.
public final class Ranges {
    private Ranges() {}

    /// Rising numbers, none below 0, as `0-15, 17`; empty if there are none.
    public static String of(List<Integer> rising) {
        return String.join(", ", pieces(rising));
    }

    /// The numbers from 0 to below `count` of which this is true, as `0-15, 17`; empty if of none.
    public static String of(int count, IntPredicate which) {
        return String.join(", ", pieces(count, which));
    }

    /// The ranges of rising numbers, none below 0, each for itself: `0-15`, `17`.
    public static List<String> pieces(List<Integer> rising) {
        return pieces(rising.isEmpty() ? 0 : rising.getLast() + 1, rising::contains);
    }

    private static List<String> pieces(int count, IntPredicate which) {
        List<String> pieces = new ArrayList<>();
        for (int at = 0, end; at < count; at = end + 1) {
            end = at;
            while (end < count && which.test(end)) {
                end++;
            }
            if (end > at) {
                pieces.add(end > at + 1 ? at + "-" + (end - 1) : Integer.toString(at));
            }
        }
        return pieces;
    }
}

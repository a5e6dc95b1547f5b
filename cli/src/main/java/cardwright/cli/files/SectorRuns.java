package cardwright.cli.files;

import java.util.function.IntPredicate;

/// Sector numbers as people write them: `0-3, 5`.
final class SectorRuns {
    private SectorRuns() {}

    /// The sectors below `count` of which this is true; empty if of none.
    static String of(int count, IntPredicate which) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < count) {
            int end = at;
            while (end < count && which.test(end)) {
                end++;
            }
            if (end > at) {
                text.append(text.isEmpty() ? "" : ", ").append(at);
                text.append(end > at + 1 ? "-" + (end - 1) : "");
            }
            at = end + 1;
        }
        return text.toString();
    }
}

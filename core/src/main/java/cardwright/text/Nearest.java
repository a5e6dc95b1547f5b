package cardwright.text;

import java.util.List;

/// Finds the right word nearest to a wrong one, for "did you mean".
public final class Nearest {
    private Nearest() {}

    /// The candidate that takes the fewest changed, added and left-out characters; the first of them if
    /// several do. Case counts half.
    ///
    /// @throws IllegalArgumentException if there are no candidates
    public static String to(String wrong, List<String> candidates) {
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("nothing can be near to \"" + wrong + "\": no candidates");
        }
        String nearest = candidates.getFirst();
        int least = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int distance = distance(wrong, candidate);
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /// Levenshtein's distance in halves: 2 for a changed, added or left-out character, 1 for the other case.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = 2 * j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = 2 * i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + difference(a.charAt(i - 1), b.charAt(j - 1));
                diagonal = row[j];
                row[j] = Math.min(changed, 2 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    private static int difference(char a, char b) {
        if (a == b) {
            return 0;
        }
        return Ascii.toLower(a) == Ascii.toLower(b) ? 1 : 2;
    }
}

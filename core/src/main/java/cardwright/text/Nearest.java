package cardwright.text;

import cardwright.words.CoreTexts;
import java.util.List;
import java.util.Optional;

/// The right word nearest to a wrong one, for errors that help.
///
/// @param word the nearest right word, if one is near enough to be meant
/// @param known all right words
public record Nearest(Optional<String> word, List<String> known) {
    private static final int MOST_LISTED = 20;

    /// Looks for the known word that takes the fewest changed, added, left-out or swapped letters; more than a third of
    /// the word's letters wrong (at least one, at most three) is not near. ASCII case does not count. Else a word's
    /// beginning stands for it.
    public static Nearest of(String wrong, List<String> known) {
        int limit = Math.clamp(wrong.length() / 3, 1, 3);
        String best = null;
        int bestDistance = limit + 1;
        for (String candidate : known) {
            int distance = distance(lower(wrong), lower(candidate));
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return new Nearest(Optional.ofNullable(best).or(() -> completed(wrong, known)), List.copyOf(known));
    }

    /// The only word that begins so, if at least three letters were typed.
    private static Optional<String> completed(String wrong, List<String> known) {
        List<String> begun = known.stream()
                .filter(word -> lower(word).startsWith(lower(wrong)))
                .toList();
        return wrong.length() >= 3 && begun.size() == 1 ? Optional.of(begun.getFirst()) : Optional.empty();
    }

    /// Which word was probably meant, if one is near; and which words there are, unless they are so many that nobody
    /// would read them.
    public Text hint() {
        String words = String.join(", ", known);
        if (word.isEmpty()) {
            return CoreTexts.nearestKnown(words);
        }
        String near = word.get();
        return known.size() > MOST_LISTED ? CoreTexts.nearestOnly(near) : CoreTexts.nearestMeant(near, words);
    }

    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            lower.append(Ascii.toLower(text.charAt(i)));
        }
        return lower.toString();
    }

    /// Edits from one word to the other, two swapped neighbours counted as one (optimal string alignment).
    private static int distance(String from, String to) {
        int[][] edits = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : step(edits, from, to, i, j);
            }
        }
        return edits[from.length()][to.length()];
    }

    private static int step(int[][] edits, String from, String to, int i, int j) {
        int same = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int least = Math.min(edits[i - 1][j - 1] + same, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}

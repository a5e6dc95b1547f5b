package cardwright.text;

import java.util.ArrayList;
import java.util.List;

/// Texts cut at a character; without the machinery of regular expressions, which would double the native
/// program.
public final class Pieces {
    private Pieces() {}

    /// The pieces between the separators, empty ones included.
    public static List<String> of(String text, char separator) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, from)) {
            pieces.add(text.substring(from, end));
            from = end + 1;
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    /// The words between spaces, however many stand between two.
    public static List<String> words(String text) {
        List<String> words = of(text, ' ');
        words.removeIf(String::isEmpty);
        return words;
    }
}

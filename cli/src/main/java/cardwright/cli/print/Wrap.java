package cardwright.cli.print;

import cardwright.text.Ascii;
import cardwright.text.Pieces;
import java.util.ArrayList;
import java.util.List;

/// Breaks long texts into lines: English at its spaces, Chinese between any two characters but before or after the
/// marks
/// that may not begin or end a line.
public final class Wrap {
    private static final String NEVER_FIRST = "，。、；：！？）》」』】”’…,.;:!?)]}%";
    private static final String NEVER_LAST = "（《「『【“‘([{";

    private Wrap() {}

    /// The text in lines of at most so many screen columns; a word that is longer stands alone and sticks out. A line
    /// break in the text is a line break here, an empty line stays.
    public static List<String> lines(String text, int columns) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : Pieces.of(text, '\n')) {
            String rest = paragraph;
            while (Width.of(rest) > columns) {
                int end = lineEnd(rest, columns);
                lines.add(Ascii.stripTrailing(rest.substring(0, end)));
                rest = stripLeading(rest.substring(end));
            }
            lines.add(rest);
        }
        return lines;
    }

    /// Whether a line may end before this character though no space stands there: next to a wide character.
    ///
    /// @param at 1 to the text's length - 1
    public static boolean mayBreakBefore(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        return (Width.isWide(before) || Width.isWide(after))
                && before != ' '
                && after != ' '
                && NEVER_FIRST.indexOf(after) < 0
                && NEVER_LAST.indexOf(before) < 0;
    }

    /// Where the last line break that fits may stand, or the first if none fits.
    private static int lineEnd(String text, int columns) {
        int end = 0;
        int width = 0;
        for (int at = 1; at < text.length() && (width <= columns || end == 0); at++) {
            width += Width.of(text.substring(at - 1, at));
            if (text.charAt(at) == ' ' || mayBreakBefore(text, at)) {
                end = width <= columns || end == 0 ? at : end;
            }
        }
        return end == 0 ? text.length() : end;
    }

    private static String stripLeading(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        return text.substring(from);
    }
}

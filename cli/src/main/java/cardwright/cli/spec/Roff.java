package cardwright.cli.spec;

import cardwright.cli.print.Wrap;
import cardwright.text.Pieces;

/// Text in the language of manual pages, man(7), escaped so that it comes out as it is: in groff, mandoc and man-db.
final class Roff {
    private final StringBuilder page = new StringBuilder();

    /// Adds a request on a line of its own, with arguments in quotation marks.
    Roff request(String name, String... arguments) {
        page.append('.').append(name);
        for (String argument : arguments) {
            page.append(" \"").append(escaped(argument)).append('"');
        }
        page.append('\n');
        return this;
    }

    /// Adds a text. Each of its lines begins a line of the page; an empty one begins a paragraph.
    Roff text(String text) {
        boolean first = true;
        for (String line : Pieces.of(text, '\n')) {
            if (line.isEmpty()) {
                request("PP");
            } else if (first) {
                raw(breakable(line));
            } else {
                request("br").raw(breakable(line));
            }
            first = line.isEmpty();
        }
        return this;
    }

    /// Adds a line that is already escaped.
    Roff raw(String line) {
        page.append(line).append('\n');
        return this;
    }

    /// The page so far.
    @Override
    public String toString() {
        return page.toString();
    }

    /// In bold type.
    static String bold(String text) {
        return "\\fB" + escaped(text) + "\\fR";
    }

    /// In italic or underlined type.
    static String italic(String text) {
        return "\\fI" + escaped(text) + "\\fR";
    }

    /// The text with what roff would read as its own in roff's words. A dash is always the one that can be typed.
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            escaped.append(escaped(text.charAt(i)));
        }
        boolean control = escaped.toString().startsWith(".");
        return control ? "\\&" + escaped : escaped.toString();
    }

    /// Escaped, and with leave to break the line between wide characters: roff itself breaks only at spaces.
    private static String breakable(String text) {
        StringBuilder escaped = new StringBuilder(text.startsWith(".") ? "\\&" : "");
        for (int i = 0; i < text.length(); i++) {
            escaped.append(i > 0 && Wrap.mayBreakBefore(text, i) ? "\\:" : "").append(escaped(text.charAt(i)));
        }
        return escaped.toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '\\' -> "\\e";
            case '-' -> "\\-";
            case '\'' -> "\\[aq]";
            case '`' -> "\\[ga]";
            case '^' -> "\\[ha]";
            case '~' -> "\\[ti]";
            case '"' -> "\\[dq]";
            case '“' -> "\\[lq]";
            case '”' -> "\\[rq]";
            case '…' -> "...";
            default -> String.valueOf(c);
        };
    }
}

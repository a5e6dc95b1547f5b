package cardwright.cli.print;

import cardwright.text.Ascii;
import java.util.ArrayList;
import java.util.List;

/// Terms with what they mean, in two columns that line up, long meanings wrapped. A term too wide for its column stands
/// on a line of its own.
public final class Definitions {
    private static final String INDENT = "  ";
    private static final int WIDEST_TERM = 28;

    private final List<Definition> definitions = new ArrayList<>();

    private record Definition(String term, String meaning) {}

    /// Adds a term.
    public Definitions add(String term, String meaning) {
        definitions.add(new Definition(term, meaning));
        return this;
    }

    /// Prints them in lines of at most so many screen columns.
    public void print(Output output, int columns) {
        int terms = 0;
        for (Definition definition : definitions) {
            int width = Width.of(definition.term);
            terms = width <= WIDEST_TERM ? Math.max(terms, width) : terms;
        }
        String margin = INDENT + " ".repeat(terms + 2);
        for (Definition definition : definitions) {
            String line = INDENT + definition.term;
            if (Width.of(line) + 2 > margin.length()) {
                output.line(line);
                line = "";
            }
            for (String part : Wrap.lines(definition.meaning, columns - margin.length())) {
                String gap = " ".repeat(margin.length() - Width.of(line));
                output.line(Ascii.stripTrailing(line + gap + part));
                line = "";
            }
        }
    }
}

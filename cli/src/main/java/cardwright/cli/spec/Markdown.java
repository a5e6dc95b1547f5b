package cardwright.cli.spec;

import java.util.ArrayList;
import java.util.List;

/// Blocks of a Markdown page (CommonMark 0.31), an empty line between them, our texts escaped so that they come out as
/// they are.
final class Markdown {
    private final List<String> blocks = new ArrayList<>();

    /// Adds a block that is Markdown already.
    Markdown block(String markdown) {
        blocks.add(markdown);
        return this;
    }

    /// Adds a text. A line break in it stays one, an empty line begins a paragraph.
    Markdown text(String text) {
        return block(escaped(text).replace("\n", "\\\n").replace("\\\n\\\n", "\n\n"));
    }

    /// Adds a list, if it holds anything.
    Markdown list(List<String> items) {
        return items.isEmpty() ? this : block("- " + String.join("\n- ", items));
    }

    /// Adds lines to type.
    Markdown codeBlock(String lines) {
        return block("```\n" + lines + "\n```");
    }

    /// The page.
    @Override
    public String toString() {
        return String.join("\n\n", blocks) + "\n";
    }

    /// Words to type, inside a text; they hold no backtick.
    static String code(String words) {
        return "`" + words + "`";
    }

    /// The text with a backslash before what Markdown would read as its own.
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineStart = i == 0 || text.charAt(i - 1) == '\n';
            boolean markup = "\\`*_<>[]|&~".indexOf(c) >= 0 || (lineStart && "#-+=".indexOf(c) >= 0);
            escaped.append(markup ? "\\" : "").append(c);
        }
        return escaped.toString();
    }
}

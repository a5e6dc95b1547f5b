package cardwright.cli.spec;

import java.util.List;

/// What may stand in one place of the command line. The parser holds people to it, completions offer it.
public sealed interface Values {
    /// The words worth offering; none where anything or a file may stand.
    default List<String> words() {
        return List.of();
    }

    /// Anything.
    record Anything() implements Values {}

    /// One of these words and nothing else.
    ///
    /// @param words all of them
    record OneOf(List<String> words) implements Values {}

    /// Anything, but these words are often meant.
    ///
    /// @param words those worth offering
    record SuchAs(List<String> words) implements Values {}

    /// The path of a file.
    record FilePath() implements Values {}
}

package cardwright.workbench.api;

import java.util.List;

/// What happened in a run of the console since the last news of it.
///
/// @param reader the reader's id
/// @param lines in their order; where there were very many, some of those that went well are left out
/// @param leftOut how many lines were left out
/// @param tally what the run came to so far
public record ConsoleNews(String reader, List<ConsoleLine> lines, int leftOut, ConsoleTally tally) {
    /// News of these parts; the list is copied.
    public ConsoleNews {
        lines = List.copyOf(lines);
    }
}

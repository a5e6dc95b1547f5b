package cardwright.cli.spec;

import java.util.List;

/// What a command needs beside its input.
public enum Needs {
    /// Nothing.
    NOTHING,
    /// A reader with a card.
    READER,
    /// A JVM, for a library or a door that only a JVM has; the native program hands over to it.
    JVM;

    /// How a command with this need ends as a rule: without a reader, no card can be missing, refuse or be lost.
    List<ExitCode> exits() {
        return this == READER ? List.of(ExitCode.values()) : List.of(ExitCode.DONE, ExitCode.USAGE, ExitCode.BUG);
    }
}

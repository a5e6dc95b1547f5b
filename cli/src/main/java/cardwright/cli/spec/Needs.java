package cardwright.cli.spec;

/// What a command needs beside its input.
public enum Needs {
    /// Nothing.
    NOTHING,
    /// A reader with a card.
    READER,
    /// A JVM, for a library or a door that only a JVM has; the native program hands over to it.
    JVM
}

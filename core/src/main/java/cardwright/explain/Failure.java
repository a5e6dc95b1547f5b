package cardwright.explain;

/// A failure as a program reported it.
///
/// @param line the number of the line that says so, from 1 on
/// @param kind what it comes to
/// @param said the program's own words; empty if it only fell silent
public record Failure(int line, FailureKind kind, String said) {
    /// A failure whose kind the words tell.
    static Failure of(int line, String said) {
        return new Failure(line, FailureKind.of(said), said);
    }
}

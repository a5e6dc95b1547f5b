package cardwright.doctor;

import cardwright.lint.Severity;
import cardwright.text.Text;
import java.util.List;

/// Something odd that was found, and what to do about it. Immutable.
///
/// @param kinds what it is; where the evidence leaves several open, all of them, at least one
/// @param notations the same as the options of a virtual reader name its faults, where it has them:
///     `drop-at=17`
/// @param severity error: the reader, the card or the place can't be relied on; warning: programs that do
///     not know of it fail; note: good to know
/// @param confidence how sure it is
/// @param what what it is, in a sentence or two
/// @param evidence what was seen
/// @param advice what to do
public record Oddity(
        List<OddityKind> kinds,
        List<String> notations,
        Severity severity,
        Confidence confidence,
        Text what,
        Text evidence,
        Text advice) {
    /// An oddity of these parts; the lists are copied.
    ///
    /// @throws IllegalArgumentException if it is of no kind
    public Oddity {
        kinds = List.copyOf(kinds);
        notations = List.copyOf(notations);
        if (kinds.isEmpty() || kinds.size() != notations.size()) {
            throw new IllegalArgumentException("kinds " + kinds + ", notations " + notations);
        }
    }

    /// Whether it is of this kind, or may be.
    public boolean mayBe(OddityKind kind) {
        return kinds.contains(kind);
    }
}

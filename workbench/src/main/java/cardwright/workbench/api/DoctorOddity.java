package cardwright.workbench.api;

import java.util.List;

/// Something odd that an examination found.
///
/// @param notations how a virtual reader is told to be so
/// @param severity `error`, `warning` or `note`
/// @param confidence how sure it is, for a person
/// @param what what is odd
/// @param evidence what shows it
/// @param advice what to do
public record DoctorOddity(
        List<String> notations, String severity, Said confidence, Said what, Said evidence, Said advice) {
    /// An oddity of these parts; the list is copied.
    public DoctorOddity {
        notations = List.copyOf(notations);
    }
}

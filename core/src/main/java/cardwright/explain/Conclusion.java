package cardwright.explain;

import java.util.List;

/// A cause with how sure it is and what it rests on.
///
/// @param cause why
/// @param confidence how sure
/// @param attempts the numbers of the attempts it explains; empty for a note
/// @param lines the numbers of the lines it rests on, from 1 on, in their order
public record Conclusion(Cause cause, Confidence confidence, List<Integer> attempts, List<Integer> lines) {
    /// A conclusion, lists copied.
    public Conclusion {
        attempts = List.copyOf(attempts);
        lines = List.copyOf(lines);
    }
}

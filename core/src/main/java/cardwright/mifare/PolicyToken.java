package cardwright.mifare;

/// A word or sign of a policy.
///
/// @param term what it means
/// @param text as it was typed
/// @param position where it begins, counted from 1
record PolicyToken(PolicyTerm term, String text, int position) {
    boolean is(PolicyTerm other) {
        return term == other;
    }

    boolean is(PolicyTerm.Kind kind) {
        return term.kind() == kind;
    }
}

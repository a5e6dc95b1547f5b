package cardwright.mifare;

/// A right for which a policy and an encoding do not agree.
///
/// @param right what can be done, and where
/// @param wished the keys the policy wants to have it
/// @param got the keys the encoding really gives it to
public record AccessDifference(AccessRight right, Permission wished, Permission got) {}

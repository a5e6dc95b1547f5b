package cardwright.lint;

import cardwright.text.Text;

/// Something a person should know before a card is written, or about one that was.
///
/// @param id what it is
/// @param severity how much it matters
/// @param place where, in words and for programs
/// @param message what happens on a real card, and what to choose instead; never holds a secret key
public record Finding(FindingId id, Severity severity, FindingPlace place, Text message) {}

package cardwright.explain;

import cardwright.text.Text;

/// Something to try.
///
/// @param line a command line to type; empty if it is nothing to type
/// @param text what it does, or what to do
public record Advice(String line, Text text) {}

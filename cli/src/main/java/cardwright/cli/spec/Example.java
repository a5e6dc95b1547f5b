package cardwright.cli.spec;

import cardwright.text.Text;

/// A command line to try, with what it is for. The build runs every one.
///
/// @param line what to type, from `cardwright` on
/// @param purpose what it is for
public record Example(String line, Text purpose) {}

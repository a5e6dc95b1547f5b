package cardwright.workbench.api;

/// A file for the person to save.
///
/// @param name what it may be called
/// @param text what it holds
public record TextFile(String name, String text) {}

package cardwright.workbench.api;

/// A request was fulfilled, and there is no more to say.
///
/// @param done true
public record Done(boolean done) {}

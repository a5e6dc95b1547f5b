package cardwright.workbench.api;

/// Asks for a plan to be carried out.
///
/// @param reader the reader's id
/// @param plan the plan's id
public record WriteRequest(String reader, String plan) {}

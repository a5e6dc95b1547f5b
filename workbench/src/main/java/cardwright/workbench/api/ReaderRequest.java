package cardwright.workbench.api;

/// Names a reader.
///
/// @param reader the reader's id
public record ReaderRequest(String reader) {}

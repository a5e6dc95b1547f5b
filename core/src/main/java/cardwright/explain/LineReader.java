package cardwright.explain;

/// Recognises the lines of one program's records. Has state, and so serves one text.
@FunctionalInterface
interface LineReader {
    /// Takes a line if it is one of this program's, and tells the scribe what it says.
    ///
    /// @param line a line that is not empty
    /// @return whether it was recognised; if not, nothing was told
    boolean takes(LogLine line, Scribe scribe);
}

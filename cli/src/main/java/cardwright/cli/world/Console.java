package cardwright.cli.world;

/// Standard input, output and error as bytes.
public interface Console {
    /// Waits for input and fills the buffer with as much as there is.
    ///
    /// @return how many bytes were read, at least 1; or -1 at the end of the input
    int read(byte[] buffer);

    /// Writes the first `length` bytes to standard output, all of them, at once.
    ///
    /// @throws OutputClosed if nobody reads the output any more
    void out(byte[] bytes, int length);

    /// Writes the first `length` bytes to standard error, all of them, at once.
    void err(byte[] bytes, int length);

    /// Whether a person sees standard error: it is a terminal.
    boolean isTerminal();

    /// Whether a person sees standard output: it is a terminal.
    boolean isOutTerminal();

    /// Nobody reads the output any more, as after `| head`: there is nothing left to do.
    final class OutputClosed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}

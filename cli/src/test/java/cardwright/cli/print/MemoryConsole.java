package cardwright.cli.print;

import cardwright.cli.world.Console;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Standard output and error that are only remembered; standard input is empty.
public final class MemoryConsole implements Console {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Override
    public int read(byte[] buffer) {
        return -1;
    }

    @Override
    public void out(byte[] bytes, int length) {
        out.write(bytes, 0, length);
    }

    @Override
    public void err(byte[] bytes, int length) {
        err.write(bytes, 0, length);
    }

    /// Whether standard output is a terminal.
    public boolean outTerminal;

    @Override
    public boolean isOutTerminal() {
        return outTerminal;
    }

    /// Whether standard error is a terminal.
    public boolean terminal;

    @Override
    public boolean isTerminal() {
        return terminal;
    }

    /// The lines written to standard output.
    public List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /// What was written to standard error.
    public String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}

package cardwright.cli.print;

import cardwright.cli.world.Console;
import cardwright.text.Utf8;
import org.jspecify.annotations.Nullable;

/// Lines for standard output, gathered and written in large pieces; and paragraphs for standard error, written at once.
public final class Output {
    private static final int PIECE = 32 * 1024;

    private final Console console;
    private final StringBuilder gathered = new StringBuilder(1024);
    private @Nullable ProgressLine progress;

    /// Output through this console.
    public Output(Console console) {
        this.console = console;
    }

    /// Adds a line to standard output; a line break is added.
    public void line(String text) {
        gathered.append(text).append('\n');
        if (gathered.length() > PIECE) {
            flush();
        }
    }

    /// Writes what was gathered.
    public void flush() {
        if (!gathered.isEmpty()) {
            byte[] bytes = Utf8.bytes(gathered.toString());
            gathered.setLength(0);
            console.out(bytes, bytes.length);
        }
    }

    /// A line that says how far something is, on a terminal. Paragraphs on standard error push it down.
    public ProgressLine progress() {
        progress = new ProgressLine(console);
        return progress;
    }

    /// Writes a paragraph to standard error, after what was gathered for standard output.
    public void error(String text) {
        flush();
        if (progress != null) {
            progress.close();
        }
        byte[] bytes = Utf8.bytes(text + "\n");
        console.err(bytes, bytes.length);
    }
}

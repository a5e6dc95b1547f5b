package cardwright.cli.print;

import cardwright.cli.world.Console;
import cardwright.text.Utf8;

/// A line on a terminal that is written over and over, and gone at the end: how far something is. Writes
/// nothing where standard error is no terminal.
public final class ProgressLine implements AutoCloseable {
    private static final int BAR = 30;

    private final Console console;
    private final boolean shown;
    private String last = "";

    ProgressLine(Console console) {
        this.console = console;
        this.shown = console.isTerminal();
    }

    /// Whether anybody sees it: what is shown need not be made if nobody does.
    public boolean isShown() {
        return shown;
    }

    /// Shows a bar, so much of it filled, and a text after it.
    public void show(long done, long of, String text) {
        int filled = of <= 0 ? BAR : (int) Math.min(BAR, done * BAR / of);
        show("[" + "#".repeat(filled) + "-".repeat(BAR - filled) + "] " + text);
    }

    /// Shows a text in place of what was shown.
    public void show(String text) {
        if (shown && !text.equals(last)) {
            int over = Math.max(0, Width.of(last) - Width.of(text));
            write("\r" + text + " ".repeat(over) + "\b".repeat(over));
            last = text;
        }
    }

    /// Clears the line; what is shown next is shown again.
    @Override
    public void close() {
        if (!last.isEmpty()) {
            show("");
            write("\r");
        }
    }

    private void write(String text) {
        byte[] bytes = Utf8.bytes(text);
        console.err(bytes, bytes.length);
    }
}

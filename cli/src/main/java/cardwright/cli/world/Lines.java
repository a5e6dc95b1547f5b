package cardwright.cli.world;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Standard input line by line, as UTF-8. Line breaks are LF or CR LF; a last line without one counts.
public final class Lines {
    private final Console console;
    private final byte[] buffer = new byte[32 * 1024];
    private int at;
    private int end;

    /// The lines of this console's standard input.
    public Lines(Console console) {
        this.console = console;
    }

    /// The next line without its line break, or null at the end.
    public @Nullable String next() {
        ByteArrayOutputStream longLine = new ByteArrayOutputStream(0);
        while (at < end || fill()) {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            longLine.write(buffer, from, at - from);
            if (at < end) {
                at++;
                return text(longLine);
            }
        }
        return longLine.size() > 0 ? text(longLine) : null;
    }

    private boolean fill() {
        at = 0;
        end = Math.max(0, console.read(buffer));
        return end > 0;
    }

    private static String text(ByteArrayOutputStream line) {
        String text = new String(line.toByteArray(), StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}

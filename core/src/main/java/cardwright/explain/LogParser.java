package cardwright.explain;

import cardwright.text.Ascii;
import java.util.List;

/// Offers each line of a text to those who may know it, the most particular first; the first that takes it
/// has it.
final class LogParser {
    private final Scribe scribe = new Scribe();
    private final List<LineReader> readers = List.of(
            new ShellLines(),
            new OpenScLines(),
            new VendorLines(),
            new PcscdLines(),
            new ScriptorLines(),
            new ArrowLines());
    private int lines;
    private int unknown;
    private int firstUnknown;

    void line(String raw) {
        lines++;
        LogLine line = LogLine.of(lines, raw);
        if (Ascii.strip(line.text()).isEmpty()) {
            scribe.expectNothing();
            return;
        }
        if (scribe.continues(line)) {
            return;
        }
        for (LineReader reader : readers) {
            if (reader.takes(line, scribe)) {
                return;
            }
        }
        unknown++;
        firstUnknown = firstUnknown == 0 ? lines : firstUnknown;
    }

    Transcript finish() {
        return new Transcript(scribe.finish(), lines, unknown, firstUnknown);
    }
}

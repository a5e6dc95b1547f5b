package cardwright.explain;

import cardwright.text.Ascii;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What scriptor prints, standard error included, which may come early.
///
/// ```text
/// No reader given: using NAME
/// Using T=1 protocol
/// FF B0 00 04 10                       the script's line, if it comes from a file
/// > FF B0 00 04 10
/// < 00 00 … 00                         long answers go on in the next line
/// 90 00 : Normal processing.
/// > RESET
/// < OK: 3B 8F …
/// ```
///
/// Source: pcsc-tools 1.6.2, which was run.
final class ScriptorLines implements LineReader {
    private static final List<String> READERS = List.of("No reader given: using", "Using given card reader:");
    private static final List<String> STARTS = List.of("Using T=", "Using given file:", "Reading commands from STDIN");
    private static final String NO_CARD = "Can't allocate Chipcard::PCSC::Card object:";
    private static final String NO_INFO = "Can't get info:";

    @Override
    public boolean takes(LogLine line, Scribe scribe) {
        for (String sign : READERS) {
            if (line.startsWith(sign)) {
                start(line, scribe, true).reader = line.after(sign);
                return true;
            }
        }
        for (String sign : STARTS) {
            if (line.startsWith(sign)) {
                start(line, scribe, false);
                return true;
            }
        }
        if (line.startsWith(NO_CARD)) {
            scribe.refused(line, LogFormat.SCRIPTOR, line.after(NO_CARD));
            return true;
        }
        if (line.startsWith(NO_INFO)) {
            scribe.failure(line, LogFormat.SCRIPTOR, line.after(NO_INFO));
            return true;
        }
        return scribe.isIn(LogFormat.SCRIPTOR) && step(line, scribe);
    }

    /// The lines of a start come in any order; one of them after a step begins another run, and so does a
    /// second reader.
    private static RunBuilder start(LogLine line, Scribe scribe, boolean reader) {
        RunBuilder run = scribe.run(line.number(), LogFormat.SCRIPTOR);
        boolean overtaken = reader && run.reader == null;
        boolean second = reader && run.reader != null;
        if ((!overtaken && !run.steps.isEmpty()) || run.refused != null || second) {
            run = scribe.begin(line.number(), LogFormat.SCRIPTOR);
        }
        run.started = true;
        return run;
    }

    private static boolean step(LogLine line, Scribe scribe) {
        if (line.startsWith("> ")) {
            return command(line, scribe);
        }
        if (line.startsWith("<")) {
            return answer(line, scribe);
        }
        return HexRun.all(line.text()) != null || isReset(line.text());
    }

    private static boolean isReset(String text) {
        return text.length() == 5 && Ascii.contains(text, "reset");
    }

    private static boolean command(LogLine line, Scribe scribe) {
        String said = line.after("> ");
        RunBuilder run = scribe.run(line.number(), LogFormat.SCRIPTOR);
        if (said.equals("RESET")) {
            run.steps.add(new Step.Reset(line.number()));
            return true;
        }
        HexRun bytes = HexRun.at(said);
        if (bytes == null) {
            return false;
        }
        scribe.command(line, LogFormat.SCRIPTOR, bytes, Step.Origin.ASKED);
        return true;
    }

    private static boolean answer(LogLine line, Scribe scribe) {
        String said = line.after("<");
        if (said.startsWith("OK:") || said.startsWith("KO:")) {
            return true;
        }
        HexRun bytes = HexRun.at(said);
        if (bytes == null) {
            scribe.failure(line, LogFormat.SCRIPTOR, withoutColons(said));
            return true;
        }
        if (bytes.rest().startsWith(":")) {
            return scribe.answer(line, bytes);
        }
        RunBuilder run = scribe.current();
        if (run == null || !run.waits()) {
            return false;
        }
        ByteArrayOutputStream gathered = new ByteArrayOutputStream();
        gathered.write(bytes.bytes(), 0, bytes.bytes().length);
        LogLine first = line;
        scribe.expect(next -> more(next, gathered, first, scribe));
        return true;
    }

    private static String withoutColons(String said) {
        String text = Ascii.strip(said.startsWith(":") ? said.substring(1) : said);
        return text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
    }

    /// A further line of a long answer; the one with a colon is the last.
    private static boolean more(LogLine next, ByteArrayOutputStream gathered, LogLine first, Scribe scribe) {
        @Nullable HexRun bytes = HexRun.at(next.text());
        boolean last = bytes != null && bytes.rest().startsWith(":");
        if (bytes == null || (!last && !bytes.rest().isEmpty())) {
            return false;
        }
        gathered.write(bytes.bytes(), 0, bytes.bytes().length);
        if (last) {
            scribe.expectNothing();
            scribe.answer(first, gathered.toByteArray(), true);
        }
        return true;
    }
}

package cardwright.explain;

import cardwright.text.InvalidInput;
import cardwright.text.Text;
import cardwright.trace.Trace;
import cardwright.words.CoreTexts;
import java.util.List;
import java.util.Optional;

/// A record of commands and answers, read from the text that some program wrote. Immutable.
///
/// For most uses, [#parse] and then [Analysis#of]. Understood are the formats of [LogFormat], also mixed,
/// with any line breaks and with colour codes. A line of none of them changes nothing but a count.
///
/// @param runs what was recorded, in its order; at least one
/// @param lines how many lines the text has, empty ones included
/// @param unknown how many lines that are not empty were not recognised
/// @param firstUnknown the number of the first of them, from 1 on; 0 if there is none
public record Transcript(List<Run> runs, int lines, int unknown, int firstUnknown) {
    /// A transcript, the list copied.
    public Transcript {
        runs = List.copyOf(runs);
    }

    /// Reads a text.
    ///
    /// @throws InvalidInput if no command, answer or failed connection is recognised in it; names what
    ///     would be
    public static Transcript parse(String text) {
        return tryParse(text).orElseThrow(() -> new InvalidInput(nothing()));
    }

    /// That nothing is recognised in a text, and what would be.
    public static Text nothing() {
        return CoreTexts.logNothing();
    }

    /// Reads a text; empty if no command, answer or failed connection is recognised in it.
    ///
    /// @throws InvalidInput if it is meant as a trace of our own and is none; names the line
    public static Optional<Transcript> tryParse(String text) {
        if (Trace.isTrace(text)) {
            return Optional.of(TraceTranscript.of(Trace.parse(text), text)).filter(trace -> !trace.runs.isEmpty());
        }
        LogParser parser = new LogParser();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int next = end < 0 ? text.length() : end;
            parser.line(text.substring(from, next));
            from = next + 1;
        }
        Transcript transcript = parser.finish();
        return transcript.runs.isEmpty() ? Optional.empty() : Optional.of(transcript);
    }
}

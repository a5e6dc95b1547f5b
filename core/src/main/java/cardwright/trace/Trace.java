package cardwright.trace;

import cardwright.text.Ascii;
import cardwright.text.InvalidInput;
import cardwright.text.Pieces;
import cardwright.trace.TraceEvent.Answered;
import cardwright.trace.TraceEvent.Sent;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was said to a card and what came back, in order. Immutable.
///
/// ```
/// # cardwright trace 1
/// reader ACS ACR122U PICC Interface 0
/// connect shared any 3B 8F 80 01 80 4F 0C A0 00 00 03 06 03 00 01 00 00 00 00 6A
/// > FF 82 00 00 06 ** ** ** ** ** **
/// < 90 00  412 us
/// > FF 86 00 00 05 01 00 04 60 00
/// lost card-removed
/// close unpower
/// ```
///
/// A line is an event, see [TraceEvent]; empty lines say nothing and are not kept. An answer stands directly
/// below its
/// command. The text is UTF-8, its lines end with LF or CR LF.
public final class Trace {
    /// The first line of every trace of this version.
    public static final String HEADER = "# cardwright trace 1";

    private static final String ANY_HEADER = "# cardwright trace";

    private final List<TraceEvent> events;
    private final int[] lines;

    private Trace(List<TraceEvent> events, int[] lines) {
        this.events = List.copyOf(events);
        this.lines = lines;
    }

    /// A trace of these events.
    ///
    /// @throws IllegalArgumentException if an answer does not come directly after its command
    public static Trace of(List<TraceEvent> events) {
        int[] lines = new int[events.size()];
        for (int i = 0; i < lines.length; i++) {
            if (isStray(events, i)) {
                throw new IllegalArgumentException("event " + i + " is an answer to nothing");
            }
            lines[i] = i + 2;
        }
        return new Trace(events, lines);
    }

    private static boolean isStray(List<TraceEvent> events, int at) {
        return events.get(at) instanceof Answered && (at == 0 || !(events.get(at - 1) instanceof Sent));
    }

    /// Whether a text is meant as a trace, of this version or a later one: its first line says so.
    public static boolean isTrace(String text) {
        return text.startsWith(ANY_HEADER);
    }

    /// The trace that a text holds.
    ///
    /// @throws InvalidInput if it is none; names the line and what would be right there, and repeats no bytes
    public static Trace parse(String text) {
        List<String> lines = Pieces.of(text, '\n');
        String first = Ascii.stripTrailing(lines.getFirst());
        if (!first.equals(HEADER)) {
            throw new InvalidInput(isTrace(first) ? CoreTexts.traceVersion(HEADER) : CoreTexts.traceHeader(HEADER));
        }
        List<TraceEvent> events = new ArrayList<>();
        int[] numbers = new int[lines.size()];
        for (int i = 1; i < lines.size(); i++) {
            String line = Ascii.strip(lines.get(i));
            if (!line.isEmpty()) {
                numbers[events.size()] = i + 1;
                events.add(event(line, i + 1));
                if (isStray(events, events.size() - 1)) {
                    throw wrong(i + 1, new InvalidInput(CoreTexts.traceStray()));
                }
            }
        }
        return new Trace(events, Arrays.copyOf(numbers, events.size()));
    }

    private static TraceEvent event(String line, int number) {
        try {
            return TraceParser.event(line);
        } catch (InvalidInput e) {
            throw wrong(number, e);
        }
    }

    private static InvalidInput wrong(int number, InvalidInput reason) {
        return new InvalidInput(CoreTexts.traceLine(number, reason.text()));
    }

    /// The text of the trace, with a line break at its end; the inverse of [#parse] but for empty lines.
    public String print() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (TraceEvent event : events) {
            text.append(event.line()).append('\n');
        }
        return text.toString();
    }

    /// What happened, in order.
    public List<TraceEvent> events() {
        return events;
    }

    /// The number of the line, from 1 on, on which an event stands in the text it was parsed from, or stands
    /// when
    /// printed.
    ///
    /// @param event 0 to the number of events - 1
    public int lineOf(int event) {
        return lines[event];
    }

    /// Whether the events are the same.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Trace trace && events.equals(trace.events);
    }

    @Override
    public int hashCode() {
        return events.hashCode();
    }

    /// How many events there are; the events themselves only on request.
    @Override
    public String toString() {
        return "Trace[" + events.size() + " events]";
    }
}

package cardwright.explain;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.ResponseApdu;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Writes down what the lines of a record tell, run by run.
final class Scribe {
    private final List<Run> runs = new ArrayList<>();
    private @Nullable RunBuilder open;
    private @Nullable Predicate<LogLine> more;

    /// A new run begins here.
    RunBuilder begin(int line, LogFormat format) {
        close();
        RunBuilder run = new RunBuilder(line, format);
        open = run;
        return run;
    }

    /// The run that is going on in this format; else a new one. A run of a typed line takes any format.
    RunBuilder run(int line, LogFormat format) {
        RunBuilder run = open;
        if (run == null || (run.format != format && !run.steps.isEmpty())) {
            return begin(line, format);
        }
        run.format = format;
        return run;
    }

    /// The run that is going on, of whichever format, or null.
    @Nullable
    RunBuilder current() {
        return open;
    }

    /// Whether a run of this format is going on.
    boolean isIn(LogFormat format) {
        return open != null && open.format == format;
    }

    void command(LogLine line, LogFormat format, HexRun bytes, Step.Origin origin) {
        if (bytes.bytes().length <= CommandApdu.MAX_LENGTH) {
            run(line.number(), format).command(line.number(), bytes, origin);
        }
    }

    /// Tells the answer to the command that waits for one.
    ///
    /// @return whether one did, and the bytes are an answer
    boolean answer(LogLine line, byte[] bytes, boolean complete) {
        RunBuilder run = open;
        if (run == null || !run.waits() || bytes.length < 2) {
            return false;
        }
        run.settle(new Outcome.Answered(line.number(), ResponseApdu.of(bytes), complete));
        return true;
    }

    /// Tells a whole answer, of which the record itself may hide bytes.
    boolean answer(LogLine line, HexRun bytes) {
        boolean taken = answer(line, bytes.bytes(), true);
        if (taken && bytes.hidden() && open != null) {
            open.hide();
        }
        return taken;
    }

    /// Tells a failure: of the command that waits for an answer, or, where none does, of one that will be
    /// found without an answer in the end. Messages of failures overtake the rest where a program writes
    /// them to standard error.
    void failure(LogLine line, LogFormat format, String said) {
        run(line.number(), format).fail(Failure.of(line.number(), said));
    }

    /// Tells that there was no connection.
    void refused(LogLine line, LogFormat format, String said) {
        run(line.number(), format).refused = Failure.of(line.number(), said);
    }

    /// The lines that follow are offered to this first, until it refuses one or an empty one comes.
    void expect(Predicate<LogLine> continuation) {
        more = continuation;
    }

    void expectNothing() {
        more = null;
    }

    boolean continues(LogLine line) {
        Predicate<LogLine> continuation = more;
        if (continuation == null) {
            return false;
        }
        boolean taken = continuation.test(line);
        if (!taken) {
            more = null;
        }
        return taken;
    }

    private void close() {
        if (open != null && open.tellsAnything()) {
            runs.add(open.build());
        }
        open = null;
        more = null;
    }

    List<Run> finish() {
        close();
        return runs;
    }
}

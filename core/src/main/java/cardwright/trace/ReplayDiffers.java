package cardwright.trace;

import cardwright.text.InvalidInput;
import cardwright.words.CoreTexts;

/// Something else was done than a trace holds at this point, so what would have come back is not known.
public final class ReplayDiffers extends InvalidInput {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String expected;
    private final String done;

    /// At this line, 0 for the end of the trace, stands one thing, and another was done; both as lines of a
    /// trace, keys
    /// hidden.
    ReplayDiffers(int line, String expected, String done) {
        super(line == 0 ? CoreTexts.traceEnds(done) : CoreTexts.traceDiffers(line, expected, done));
        this.line = line;
        this.expected = expected;
        this.done = done;
    }

    /// The line of the trace, from 1 on; 0 if it has ended.
    public int line() {
        return line;
    }

    /// What stands there; empty if the trace has ended.
    public String expected() {
        return expected;
    }

    /// What was done instead, keys hidden.
    public String done() {
        return done;
    }
}

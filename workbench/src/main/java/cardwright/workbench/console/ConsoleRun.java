package cardwright.workbench.console;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.Clock;
import cardwright.card.Disposition;
import cardwright.card.ShareMode;
import cardwright.script.ApduScript;
import cardwright.script.ScriptEnd;
import cardwright.script.ScriptError;
import cardwright.script.ScriptEvent;
import cardwright.script.ScriptRun;
import cardwright.text.InvalidInput;
import cardwright.text.Text;
import cardwright.trace.RecordingReader;
import cardwright.trace.TraceEvent.Remark;
import cardwright.trace.TraceMemory;
import cardwright.workbench.api.ConsoleRequest;
import cardwright.workbench.words.WorkbenchTexts;
import java.util.Optional;

/// One run of the console on a reader: connects once, does the rounds, leaves the card without power. After a
/// bad round the connection is renewed with a reset, so that the next one finds a card that listens; if that
/// fails, it was the last.
///
/// One thread runs it; any other may stop it, and ask for its trace.
public final class ConsoleRun {
    /// The most rounds of a run.
    public static final int MOST_ROUNDS = 1_000_000;

    /// So many events of its trace are kept, the newest.
    private static final int MOST_KEPT = 20_000;

    private final ApduScript script;
    private final int rounds;
    private final boolean untilFailure;
    private final ConsoleFeed feed;
    private final TraceMemory trace = new TraceMemory(MOST_KEPT);
    private volatile boolean stopped;
    private int round;

    private ConsoleRun(ApduScript script, ConsoleRequest request, ConsoleFeed feed) {
        this.script = script;
        this.rounds = request.repeat();
        this.untilFailure = request.untilFailure();
        this.feed = feed;
    }

    /// A run of what is asked, not begun yet.
    ///
    /// @throws InvalidInput if the script is wrong, naming the line, or sends nothing, or the rounds are out
    ///     of range
    public static ConsoleRun of(ConsoleRequest request, ConsoleFeed feed) {
        if (request.repeat() < 1 || request.repeat() > MOST_ROUNDS) {
            throw new InvalidInput(WorkbenchTexts.consoleRounds(MOST_ROUNDS));
        }
        return new ConsoleRun(parse(request.script()), request, feed);
    }

    private static ApduScript parse(String text) {
        try {
            ApduScript script = ApduScript.parse(text);
            if (script.commandCount() == 0) {
                throw new InvalidInput(WorkbenchTexts.consoleNothing());
            }
            return script;
        } catch (ScriptError e) {
            throw new InvalidInput(WorkbenchTexts.consoleLine(e.line(), e.reason()));
        }
    }

    /// Ends the run before its next command.
    public void stop() {
        stopped = true;
    }

    /// What was said so far, as a trace that `cardwright explain` and `apdu --replay` read; keys are hidden.
    public String trace() {
        synchronized (trace) {
            return trace.trace().print();
        }
    }

    /// Does it, and tells the feed how it ended, whatever that is.
    public void on(CardReader reader, Clock clock) {
        Optional<Text> why = Optional.empty();
        try {
            connected(reader, clock);
        } catch (CardException e) {
            why = Optional.of(e.text());
        } catch (RuntimeException e) {
            why = Optional.of(WorkbenchTexts.httpMistake(e.getClass().getSimpleName()));
        } finally {
            // Set where a run is stopped, and not meant for who uses this thread next.
            Thread.interrupted();
            feed.end(why);
        }
    }

    private void connected(CardReader reader, Clock clock) throws CardException {
        RecordingReader recorded = RecordingReader.of(reader, clock, event -> {
            synchronized (trace) {
                trace.add(event);
            }
        });
        CardConnection connection = recorded.connect(ShareMode.SHARED);
        try {
            all(
                    ScriptRun.on(connection, new StoppableClock(recorded.clock(), () -> stopped), this::happened),
                    connection);
        } finally {
            Thread.interrupted();
            connection.close(Disposition.UNPOWER);
        }
    }

    private void all(ScriptRun run, CardConnection connection) throws CardException {
        boolean goesOn = true;
        while (goesOn && round < rounds && !stopped) {
            round++;
            begin();
            ScriptEnd end = run.run(script);
            boolean good = end.isGood();
            feed.round(round, end, stopped);
            goesOn = good || (!untilFailure && !stopped && round < rounds);
            if (goesOn && !good) {
                connection.reconnect(Disposition.RESET);
            }
        }
    }

    private void begin() {
        if (rounds > 1) {
            synchronized (trace) {
                trace.add(new Remark("round " + round));
            }
        }
    }

    private void happened(ScriptEvent event) {
        feed.happened(round, event);
        if (stopped) {
            // How a script is told to end before its next command; set here, where nothing is being written.
            Thread.currentThread().interrupt();
        }
    }
}

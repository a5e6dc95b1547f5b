package cardwright.workbench.console;

import cardwright.card.CardException;
import cardwright.card.Clock;
import cardwright.script.ScriptEnd;
import cardwright.script.ScriptEvent;
import cardwright.script.ScriptEvent.Exchanged;
import cardwright.text.Text;
import cardwright.workbench.api.ConsoleLine;
import cardwright.workbench.api.ConsoleNews;
import cardwright.workbench.api.ConsoleTally;
import cardwright.workbench.api.Said;
import cardwright.workbench.words.WorkbenchTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Gathers what happens in a run, and passes it on ten times a second: all of it as long as a page can
/// follow, and of more than that what went wrong. From any thread.
public final class ConsoleFeed {
    private static final long NANOS_A_MILLISECOND = 1_000_000;
    private static final long PASS_ON_NANOS = 100 * NANOS_A_MILLISECOND;

    /// So many lines at first, and then so many each time.
    private static final int FIRST_LINES = 500;

    private static final int LINES_EACH_TIME = 20;

    /// Lines of what went wrong are left out too beyond so many each time.
    private static final int MOST_LINES = 1000;

    private static final int MEDIAN = 50;
    private static final int SLOW = 95;

    private final String reader;
    private final Clock clock;
    private final Consumer<ConsoleNews> listener;
    private final long begun;
    private final Latencies latencies = new Latencies();
    private final List<ConsoleLine> lines = new ArrayList<>();
    private int leftOut;
    private int room = FIRST_LINES;
    private long passedOn;
    private boolean running = true;
    private int rounds;
    private int bad;
    private int firstBad;
    private long sent;
    private int lost;
    private long median;
    private long slow;
    private long measured;

    /// A feed of a run on a reader, beginning now.
    ///
    /// @param reader the reader's id
    /// @param listener takes the news, on the thread of the run
    public ConsoleFeed(String reader, Clock clock, Consumer<ConsoleNews> listener) {
        this.reader = reader;
        this.clock = clock;
        this.listener = listener;
        this.begun = clock.nanoTime();
        this.passedOn = begun;
    }

    /// Something happened in a round.
    synchronized void happened(int round, ScriptEvent event) {
        if (event instanceof Exchanged exchanged) {
            latencies.add(exchanged.micros());
        }
        sent += event instanceof Exchanged || event instanceof ScriptEvent.Unanswered ? 1 : 0;
        rounds = round;
        add(ConsoleLines.of(event, round, milliseconds()));
        passOnInTime();
    }

    /// A round ended.
    ///
    /// @param stopped whether that was because somebody wanted it: then it is neither good nor bad
    synchronized void round(int round, ScriptEnd end, boolean stopped) {
        rounds = round;
        if (end.isGood() || (stopped && end instanceof ScriptEnd.Interrupted)) {
            return;
        }
        bad++;
        firstBad = firstBad == 0 ? round : firstBad;
        lost += end instanceof ScriptEnd.Failed ? 1 : 0;
        why(end).ifPresent(text -> add(line("failed", round, text)));
        passOnInTime();
    }

    private static Optional<Text> why(ScriptEnd end) {
        return switch (end) {
            case ScriptEnd.NotAsExpected other ->
                Optional.of(placed(other.expectation().line(), other.text()));
            case ScriptEnd.Failed(int line, CardException failure) -> Optional.of(placed(line, failure.text()));
            case ScriptEnd.Done _ -> Optional.of(WorkbenchTexts.consoleLastRefused());
            case ScriptEnd.Interrupted _ -> Optional.empty();
        };
    }

    private static Text placed(int line, Text text) {
        return WorkbenchTexts.consoleLine(line, text);
    }

    /// The run ended, and why if it broke off.
    synchronized void end(Optional<Text> why) {
        why.ifPresent(text -> {
            add(line("failed", rounds, text));
            lost++;
        });
        running = false;
        measured = 0;
        passOn();
    }

    private ConsoleLine line(String kind, int round, Text text) {
        return new ConsoleLine(kind, round, milliseconds(), null, null, null, Said.of(text), 0, false);
    }

    private void add(ConsoleLine line) {
        if (lines.size() < room || (!line.good() && lines.size() < MOST_LINES)) {
            lines.add(line);
        } else {
            leftOut++;
        }
    }

    private long milliseconds() {
        return (clock.nanoTime() - begun) / NANOS_A_MILLISECOND;
    }

    private void passOnInTime() {
        if (clock.nanoTime() - passedOn >= PASS_ON_NANOS) {
            passOn();
        }
    }

    /// Passes on what was gathered, if it is time: for who sees to it that nothing waits while a command
    /// takes long.
    public synchronized void tick() {
        if (running && !lines.isEmpty()) {
            passOnInTime();
        }
    }

    private void passOn() {
        ConsoleNews news = new ConsoleNews(reader, lines, leftOut, tally());
        room = Math.max(LINES_EACH_TIME, room - lines.size());
        lines.clear();
        leftOut = 0;
        passedOn = clock.nanoTime();
        listener.accept(news);
    }

    /// What it came to so far. Sorting thousands of times is done once a second.
    private ConsoleTally tally() {
        if (measured == 0 || clock.nanoTime() - measured > 10 * PASS_ON_NANOS) {
            median = latencies.percentile(MEDIAN);
            slow = latencies.percentile(SLOW);
            measured = clock.nanoTime();
        }
        int good = Math.max(0, rounds - bad - (running ? 1 : 0));
        return new ConsoleTally(running, rounds, good, bad, firstBad, sent, lost, median, slow, latencies.max());
    }
}

package cardwright.cli.card;

import cardwright.cli.print.ProgressLine;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.keys.SearchOptions;

/// Shows on a terminal how far a search for keys is, and how long it will take at most.
public final class SearchProgress implements SearchOptions.Progress, AutoCloseable {
    private static final long SECOND = 1_000;

    private final ProgressLine line;
    private final CliMessages words;

    private SearchProgress(ProgressLine line, CliMessages words) {
        this.line = line;
        this.words = words;
    }

    /// On the terminal of this call, if there is one.
    public static SearchProgress of(Invocation call) {
        return new SearchProgress(call.output().progress(), CliMessages.in(call.language()));
    }

    @Override
    public void tried(long tried, long left, long millisecondsLeft) {
        if (line.isShown()) {
            long seconds = (millisecondsLeft + SECOND - 1) / SECOND;
            line.show(tried, tried + left, words.keysProgress(tried, left, seconds));
        }
    }

    @Override
    public void close() {
        line.close();
    }
}

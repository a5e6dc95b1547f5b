package cardwright.cli.card;

import cardwright.cli.print.ProgressLine;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.read.ReadOptions;

/// Shows on a terminal how many of a card's blocks are read.
final class ReadProgress implements ReadOptions.Progress, AutoCloseable {
    private final ProgressLine line;
    private final CliMessages words;

    /// On the terminal of this call, if there is one.
    ReadProgress(Invocation call) {
        this.line = call.output().progress();
        this.words = CliMessages.in(call.language());
    }

    @Override
    public void done(int done, int of) {
        if (line.isShown()) {
            line.show(done, of, words.readProgress(done, of));
        }
    }

    @Override
    public void close() {
        line.close();
    }
}

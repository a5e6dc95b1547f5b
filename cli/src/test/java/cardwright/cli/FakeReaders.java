package cardwright.cli;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.CardReaders;
import cardwright.card.ForwardingReader;
import cardwright.card.NoReader;
import cardwright.card.Protocol;
import cardwright.card.ReaderStatus;
import cardwright.card.ReaderWatch;
import cardwright.card.ShareMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Readers of a machine that is not there: what they are is told, and each opened one is a given reader.
final class FakeReaders implements CardReaders {
    final List<String> opened = new ArrayList<>();
    boolean closed;
    private final List<ReaderStatus> readers;
    private final CardReader reader;
    private final Deque<List<ReaderStatus>> changes = new ArrayDeque<>();

    FakeReaders(List<ReaderStatus> readers, CardReader reader) {
        this.readers = readers;
        this.reader = reader;
    }

    /// After those before, a watch sees these.
    FakeReaders then(List<ReaderStatus> next) {
        changes.add(next);
        return this;
    }

    @Override
    public List<ReaderStatus> list() {
        return readers;
    }

    /// A reader of this name, which counts as opened when it is connected to; one that is not in the list
    /// says so.
    @Override
    public CardReader open(String name) {
        Optional<ReaderStatus> known =
                readers.stream().filter(status -> status.reader().equals(name)).findFirst();
        return new ForwardingReader(reader) {
            @Override
            public ReaderStatus status() throws CardException {
                return known.orElseThrow(() -> new NoReader(language -> "no " + name));
            }

            @Override
            public CardConnection connect(ShareMode mode, Protocol protocol) throws CardException {
                status();
                opened.add(name);
                return super.connect(mode, protocol);
            }

            @Override
            public CardConnection connect(ShareMode mode) throws CardException {
                return connect(mode, Protocol.ANY);
            }

            @Override
            public void close() {
                if (known.isPresent()) {
                    super.close();
                }
            }
        };
    }

    /// A watch that is interrupted when all changes were seen.
    @Override
    public ReaderWatch watch() {
        changes.addFirst(readers);
        return new ReaderWatch() {
            @Override
            public List<ReaderStatus> await(int milliseconds) throws InterruptedException {
                if (changes.isEmpty()) {
                    throw new InterruptedException("all was seen");
                }
                return changes.remove();
            }

            @Override
            public void cancel() {
                changes.clear();
            }

            @Override
            public void close() {
                // Nothing was lent.
            }
        };
    }

    @Override
    public void close() {
        closed = true;
    }
}

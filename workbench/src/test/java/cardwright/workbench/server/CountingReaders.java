package cardwright.workbench.server;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.CardReaders;
import cardwright.card.ForwardingConnection;
import cardwright.card.ForwardingReader;
import cardwright.card.Protocol;
import cardwright.card.ReaderStatus;
import cardwright.card.ReaderWatch;
import cardwright.card.ShareMode;
import cardwright.virtual.VirtualReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Readers that pass for real ones, and count what is said to them: the platform's readers in tests. A reader
/// can be plugged in and pulled out.
final class CountingReaders implements CardReaders {
    private final AtomicInteger said;
    private final List<VirtualReader> plugged;

    CountingReaders() {
        this(new AtomicInteger(), new ArrayList<>());
    }

    private CountingReaders(AtomicInteger said, List<VirtualReader> plugged) {
        this.said = said;
        this.plugged = plugged;
    }

    /// How many connections and commands there were.
    int said() {
        return said.get();
    }

    /// Plugs a reader in.
    void plug(VirtualReader reader) {
        synchronized (plugged) {
            plugged.add(reader);
            plugged.notifyAll();
        }
    }

    /// Pulls all readers out.
    void pull() {
        synchronized (plugged) {
            plugged.clear();
            plugged.notifyAll();
        }
    }

    /// The same readers, as another holder has them.
    CountingReaders again() {
        return new CountingReaders(said, plugged);
    }

    @Override
    public List<ReaderStatus> list() {
        synchronized (plugged) {
            return plugged.stream().map(VirtualReader::status).toList();
        }
    }

    @Override
    public CardReader open(String name) {
        VirtualReader found;
        synchronized (plugged) {
            found = plugged.stream()
                    .filter(reader -> reader.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
        return new ForwardingReader(found) {
            @Override
            public CardConnection connect(ShareMode mode, Protocol protocol) throws CardException {
                said.incrementAndGet();
                return new ForwardingConnection(super.connect(mode, protocol)) {
                    @Override
                    public byte[] transmit(byte[] command) throws CardException {
                        said.incrementAndGet();
                        return super.transmit(command);
                    }
                };
            }

            @Override
            public void close() {
                // The reader stays plugged in.
            }
        };
    }

    @Override
    public ReaderWatch watch() {
        return new Watch();
    }

    @Override
    public void close() {
        // Nothing was lent.
    }

    private final class Watch implements ReaderWatch {
        private @Nullable List<ReaderStatus> told;
        private boolean cancelled;

        /// As the system's: what changed between two calls is told at once, so that nothing is missed.
        @Override
        public List<ReaderStatus> await(int milliseconds) throws InterruptedException {
            synchronized (plugged) {
                if (list().equals(told)) {
                    plugged.wait(milliseconds);
                }
                if (cancelled) {
                    throw new InterruptedException();
                }
                List<ReaderStatus> now = list();
                told = now;
                return now;
            }
        }

        @Override
        public void cancel() {
            synchronized (plugged) {
                cancelled = true;
                plugged.notifyAll();
            }
        }

        @Override
        public void close() {
            // Nothing was lent.
        }
    }
}

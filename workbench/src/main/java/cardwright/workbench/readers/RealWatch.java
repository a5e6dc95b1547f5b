package cardwright.workbench.readers;

import cardwright.card.CardException;
import cardwright.card.CardReaders;
import cardwright.card.Clock;
import cardwright.card.ReaderStatus;
import cardwright.card.ReaderWatch;
import cardwright.cli.world.Platform;
import cardwright.text.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Watches real readers and their cards come and go, on a thread of its own, until it is closed. A service
/// that is not there is looked for once a second.
final class RealWatch implements AutoCloseable {
    /// Is told what there is. On the watching thread.
    @FunctionalInterface
    interface Listener {
        /// The readers as they are now, and why there can be none.
        void changed(List<ReaderStatus> readers, Optional<Text> trouble);
    }

    private static final int WAIT_MILLISECONDS = 60_000;
    private static final long SERVICE_WAIT_NANOS = 1_000_000_000;

    private final Platform platform;
    private final Clock clock;
    private final Listener listener;
    private final Thread thread;
    private final Object lock = new Object();
    private boolean closed;
    private @Nullable ReaderWatch watch;

    RealWatch(Platform platform, Clock clock, Listener listener) {
        this.platform = platform;
        this.clock = clock;
        this.listener = listener;
        this.thread = Thread.ofPlatform().name("readers").daemon().unstarted(this::run);
    }

    /// Begins to watch.
    void start() {
        thread.start();
    }

    private void run() {
        while (!isClosed()) {
            try (CardReaders readers = platform.readers();
                    ReaderWatch opened = readers.watch()) {
                if (begun(opened)) {
                    all(opened);
                }
            } catch (CardException e) {
                listener.changed(List.of(), Optional.of(e.text()));
            } catch (InterruptedException e) {
                return;
            }
            clock.sleep(SERVICE_WAIT_NANOS);
        }
    }

    private void all(ReaderWatch opened) throws CardException, InterruptedException {
        while (!isClosed()) {
            listener.changed(opened.await(WAIT_MILLISECONDS), Optional.empty());
        }
    }

    /// Whether the watch may be used: nobody has closed this meanwhile.
    private boolean begun(ReaderWatch opened) {
        synchronized (lock) {
            watch = opened;
            return !closed;
        }
    }

    private boolean isClosed() {
        synchronized (lock) {
            return closed;
        }
    }

    /// Ends the watching.
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            if (watch != null) {
                watch.cancel();
            }
        }
        thread.interrupt();
    }
}

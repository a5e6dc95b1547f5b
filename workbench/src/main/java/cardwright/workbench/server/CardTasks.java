package cardwright.workbench.server;

import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.cli.world.Files.FileFailed;
import cardwright.workbench.readers.ReaderBoard;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Where cards are talked to: on threads of the system, because the PC/SC library may keep one for seconds;
/// as many at most as there are readers. A task goes on to its end though nobody waits for it any more. From
/// any thread.
final class CardTasks implements AutoCloseable {
    /// How long tasks may take to come to their end when the server ends: they write to cards.
    private static final int GRACE_SECONDS = 60;

    private final ReaderBoard board;
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().name("card-", 1).factory());

    CardTasks(ReaderBoard board) {
        this.board = board;
    }

    /// What is done with a reader that nobody else uses meanwhile.
    ///
    /// @param <T> what it gives
    @FunctionalInterface
    interface Work<T> {
        /// Does it.
        T with(CardReader reader) throws CardException, FileFailed;
    }

    /// Does something with a reader and waits for its end.
    ///
    /// @param task what is done, as [cardwright.workbench.api.ReaderState#busy] tells it
    /// @throws Exception what the work threw
    <T> T run(String reader, String task, Work<T> work) throws Exception {
        ReaderBoard.Claim claim = board.claim(reader, task);
        try {
            return threads.submit((Callable<T>) () -> done(claim, work)).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    /// Begins something with a reader, which is claimed when this returns, and waits for nothing.
    void begin(String reader, String task, Work<?> work) {
        ReaderBoard.Claim claim = board.claim(reader, task);
        threads.execute(() -> {
            try {
                done(claim, work);
            } catch (CardException | FileFailed e) {
                throw new IllegalStateException("work that tells its own failures failed", e);
            }
        });
    }

    private static <T> T done(ReaderBoard.Claim claim, Work<T> work) throws CardException, FileFailed {
        try (claim;
                CardReader reader = claim.open()) {
            return work.with(reader);
        }
    }

    /// Waits for tasks that are under way, and begins no more.
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

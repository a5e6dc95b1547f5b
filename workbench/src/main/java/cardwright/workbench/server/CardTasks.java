package cardwright.workbench.server;

import cardwright.card.CardException;
import cardwright.cli.world.Files.FileFailed;
import cardwright.workbench.readers.ReaderBoard;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Where cards are talked to: on threads of the system, because the PC/SC library may keep one for seconds. A task goes on
/// to its end though nobody waits for it any more. From any thread.
final class CardTasks implements AutoCloseable {
    /// How long tasks may take to come to their end when the server ends: they write to cards.
    private static final int GRACE_SECONDS = 60;

    private final ReaderBoard board;
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().name("card-", 1).factory());

    CardTasks(ReaderBoard board) {
        this.board = board;
    }

    /// Does something with a reader and waits for its end.
    ///
    /// @param task what is done, as [cardwright.workbench.api.ReaderState#busy] tells it
    /// @throws Exception what the work threw
    <T> T run(String reader, String task, ReaderBoard.Work<T> work) throws Exception {
        Future<T> future = threads.submit((Callable<T>) () -> board.use(reader, task, work));
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    /// Begins something with a reader, and returns when it is the reader's.
    ///
    /// @return what ends it: interrupt it to stop
    Future<?> begin(Work work) {
        return threads.submit(() -> {
            work.run();
            return null;
        });
    }

    /// What is begun and not waited for.
    @FunctionalInterface
    interface Work {
        /// Does it.
        void run() throws CardException, FileFailed;
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

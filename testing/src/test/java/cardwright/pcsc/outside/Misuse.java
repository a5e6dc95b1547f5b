package cardwright.pcsc.outside;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.Disposition;
import cardwright.card.ReaderWatch;
import cardwright.card.ShareMode;
import cardwright.pcsc.PcscReaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// Misuse on purpose, in a JVM of its own: several threads share one list of readers, one reader, one connection and
/// one
/// watch, and each at any moment closes what another uses. Words: the reader's name, the seed, the milliseconds. Prints
/// one
/// line; whatever is not a clean exception is printed and ends in exit code 1.
final class Misuse {
    private static final byte[] GET_UID = {(byte) 0xFF, (byte) 0xCA, 0, 0, 0};

    private final String name;
    private final AtomicReference<PcscReaders> readers = new AtomicReference<>();
    private final AtomicReference<CardReader> reader = new AtomicReference<>();
    private final AtomicReference<CardConnection> connection = new AtomicReference<>();
    private final AtomicReference<ReaderWatch> watch = new AtomicReference<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();

    private Misuse(String name) {
        this.name = name;
    }

    /// Goes on until its time is over, whatever happens to the service meanwhile.
    public static void main(String[] words) throws Exception {
        Misuse misuse = new Misuse(words[0]);
        long seed = Long.parseLong(words[1]);
        long end = System.nanoTime() + Long.parseLong(words[2]) * 1_000_000;
        misuse.readers.set(PcscReaders.system());
        misuse.watch.set(misuse.readers.get().watch());
        System.out.println("started, seed " + seed);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Random random = new Random(seed + i);
            threads.add(Thread.ofPlatform().daemon().start(() -> misuse.storm(random, end)));
        }
        for (Thread thread : threads) {
            thread.join(30_000);
            if (thread.isAlive()) {
                misuse.failures.incrementAndGet();
                System.out.println("still there: " + List.of(thread.getStackTrace()));
            }
        }
        System.out.println(
                misuse.answers + " answers, " + misuse.refusals + " refusals, " + misuse.failures + " failures");
        System.exit(misuse.failures.get() == 0 ? 0 : 1);
    }

    private void storm(Random random, long end) {
        while (System.nanoTime() < end) {
            try {
                step(random.nextInt(16));
                answers.incrementAndGet();
            } catch (CardException | IllegalStateException e) {
                refusals.incrementAndGet();
            } catch (Throwable e) {
                failures.incrementAndGet();
                e.printStackTrace(System.out);
            }
        }
    }

    private void step(int what) throws CardException, InterruptedException {
        CardReader currentReader = reader.get();
        CardConnection current = connection.get();
        switch (what) {
            case 0 -> readers.get().list();
            case 1 -> reader.set(readers.get().open(name));
            case 2 -> {
                if (currentReader != null) {
                    connection.set(currentReader.connect(ShareMode.SHARED));
                }
            }
            case 3 -> {
                if (current != null) {
                    current.close(Disposition.LEAVE);
                }
            }
            case 4 -> {
                if (currentReader != null) {
                    currentReader.close();
                }
            }
            case 5 -> {
                if (current != null) {
                    current.reconnect(Disposition.RESET);
                }
            }
            case 6 -> watch.get().cancel();
            case 7 -> {
                watch.get().close();
                watch.set(readers.get().watch());
            }
            case 8 -> awaited();
            case 9 -> {
                readers.get().close();
                readers.set(PcscReaders.system());
            }
            case 10, 11 -> {
                if (current != null) {
                    together(current);
                }
            }
            default -> {
                if (current != null) {
                    current.transmit(GET_UID);
                }
            }
        }
    }

    /// A command in a transaction, which is ended whatever other threads do with the connection.
    private static void together(CardConnection current) throws CardException {
        current.beginTransaction();
        try {
            current.transmit(GET_UID);
        } finally {
            end(current);
        }
    }

    private static void end(CardConnection current) throws CardException {
        while (true) {
            try {
                current.endTransaction(Disposition.LEAVE);
                return;
            } catch (IllegalStateException e) {
                if (String.valueOf(e.getMessage()).contains("closed")) {
                    return;
                }
                Thread.onSpinWait();
            }
        }
    }

    private void awaited() throws CardException {
        try {
            watch.get().await(20);
        } catch (InterruptedException e) {
            // Another thread cancelled or closed the watch: what was to be tried.
        }
    }
}

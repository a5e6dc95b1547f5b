package cardwright.pcsc.outside;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.CardReaders;
import cardwright.card.ReaderDialect;
import cardwright.card.ReaderStatus;
import cardwright.card.ReaderStatus.Presence;
import cardwright.pcsc.PcscReaders;
import cardwright.virtual.outside.PrivatePcscd;
import cardwright.virtual.vpcd.Vpcd;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// A real pcscd of our own with a reader for each dialect, named as such a reader is named; one for all tests of this
/// JVM, because libpcsclite looks for it once.
final class RealReaders {
    /// The number of the reader with the name of this dialect.
    static int number(ReaderDialect dialect) {
        return ReaderDialect.ALL.indexOf(dialect);
    }

    private static boolean tried;
    private static Optional<PrivatePcscd> started = Optional.empty();

    private RealReaders() {}

    /// The pcscd; where it can't be, the test is skipped, or fails with `CI=true`.
    static synchronized PrivatePcscd pcscd() throws IOException, InterruptedException {
        if (!tried) {
            tried = true;
            started = start();
        }
        PrivatePcscd pcscd = started.orElseGet(() -> Assumptions.abort("there is no pcscd of our own"));
        if (!pcscd.isRunning()) {
            pcscd.restart();
        }
        return pcscd;
    }

    private static Optional<PrivatePcscd> start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("cw");
        Optional<PrivatePcscd> pcscd = PrivatePcscd.startIfPossible(
                folder,
                ReaderDialect.ALL.stream().map(ReaderDialect::readerName).toList());
        if (pcscd.isPresent()) {
            pcscd.get().environment().forEach(RealReaders::setenv);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(pcscd.get(), folder)));
        }
        return pcscd;
    }

    private static void end(PrivatePcscd pcscd, Path folder) {
        try (var files = Files.walk(folder)) {
            pcscd.close();
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            System.out.println("left behind: " + folder + ": " + e);
        }
    }

    /// Sets a variable where C looks for it; Java's own copy stays as it was.
    // The tests are run with --enable-native-access.
    @SuppressWarnings("restricted")
    private static void setenv(String name, String value) {
        Linker linker = Linker.nativeLinker();
        try (Arena arena = Arena.ofConfined()) {
            int failed = (int) linker.downcallHandle(
                            linker.defaultLookup().findOrThrow("setenv"),
                            FunctionDescriptor.of(
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.ADDRESS,
                                    ValueLayout.ADDRESS,
                                    ValueLayout.JAVA_INT))
                    .invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
            assertThat(failed).isZero();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /// Something done while a card is there.
    @FunctionalInterface
    interface Use {
        void with(PcscReaders readers, String name) throws Exception;
    }

    /// Puts the card of a reader of ours onto the real reader of its dialect's name, and takes it away in the end.
    static void with(CardReader virtual, ReaderDialect dialect, Use use) throws Exception {
        PrivatePcscd pcscd = pcscd();
        int number = number(dialect);
        try (PcscReaders readers = PcscReaders.system()) {
            await(readers, pcscd.readerName(number), Presence.NONE);
            try (Vpcd _ = Vpcd.start(virtual, pcscd.driver(number))) {
                await(readers, pcscd.readerName(number), Presence.PRESENT);
                use.with(readers, pcscd.readerName(number));
            }
            await(readers, pcscd.readerName(number), Presence.NONE);
        }
    }

    /// Waits until the reader is there with a card or without, fifteen seconds at most.
    static void await(CardReaders readers, String name, Presence presence) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (presence(readers, name).filter(p -> p == presence).isEmpty()) {
            assertThat(System.nanoTime())
                    .as("time to see %s on %s", presence, name)
                    .isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static Optional<Presence> presence(CardReaders readers, String name) {
        try {
            List<ReaderStatus> list = readers.list();
            return list.stream()
                    .filter(s -> s.reader().equals(name))
                    .map(ReaderStatus::card)
                    .findFirst();
        } catch (CardException e) {
            return Optional.empty();
        }
    }
}

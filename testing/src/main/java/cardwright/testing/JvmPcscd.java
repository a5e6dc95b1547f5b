package cardwright.testing;

import cardwright.card.CardException;
import cardwright.card.CardReaders;
import cardwright.card.NoService;
import cardwright.card.ReaderStatus;
import cardwright.card.ReaderStatus.Presence;
import cardwright.pcsc.PcscReaders;
import cardwright.testing.words.TestingTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The one pcscd of our own that every user of PC/SC within this JVM finds: [PcscReaders], `javax.smartcardio`, any
/// binding over libpcsclite. There is one, because libpcsclite looks for its service once in a process; it ends
/// with the JVM.
///
/// It stays as it is while the same readers are asked for. Other readers end it and start another in its place;
/// whoever keeps a context, as `javax.smartcardio` does for ever, has lost it then: keep to the same readers in
/// one JVM.
public final class JvmPcscd {
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final int PAUSE_MILLISECONDS = 20;

    private static @Nullable Path folder;
    private static @Nullable PrivatePcscd running;

    private JvmPcscd() {}

    /// The pcscd with these readers, started or started again if need be.
    ///
    /// @param names one to eight; pcscd puts ` 00 00` behind each
    /// @throws PcscdMissing if it, its driver or a place for it is not there; says what to install
    /// @throws NoService if libpcsclite is not there, or this JVM may call no native library; says what to do
    /// @throws PcscdFailed if it does not start
    public static synchronized PrivatePcscd withReaders(List<String> names)
            throws PcscdMissing, NoService, IOException, InterruptedException {
        PrivatePcscd pcscd = running;
        if (pcscd != null && pcscd.names().equals(names)) {
            if (!pcscd.isRunning()) {
                pcscd.restart();
            }
            return pcscd;
        }
        Path place = folder == null ? Files.createTempDirectory("cw") : folder;
        if (pcscd != null) {
            pcscd.close();
        }
        PrivatePcscd started = PrivatePcscd.start(place, names);
        if (folder == null) {
            PcscReaders.lookForServiceAt(started.socket().toString());
            folder = place;
            Runtime.getRuntime().addShutdownHook(new Thread(JvmPcscd::end));
        }
        running = started;
        return started;
    }

    private static synchronized void end() {
        Path place = folder;
        if (running == null || place == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(place)) {
            running.close();
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // The JVM ends: there is nobody left to catch this, but it is not kept quiet.
            throw new UncheckedIOException("left behind: " + place, e);
        }
    }

    /// Waits until pcscd shows a card on this reader, or none. Sends nothing to the card.
    ///
    /// @param readers asked again and again
    /// @throws PcscdFailed after 15 seconds
    public static void await(CardReaders readers, String name, Presence presence)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (presence(readers, name).filter(seen -> seen == presence).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new PcscdFailed(
                        presence == Presence.NONE
                                ? TestingTexts.awaitGone(name, LIMIT.toSeconds())
                                : TestingTexts.awaitThere(name, LIMIT.toSeconds()));
            }
            Thread.sleep(PAUSE_MILLISECONDS);
        }
    }

    /// None while the service starts or the reader is not there yet.
    private static Optional<Presence> presence(CardReaders readers, String name) {
        try {
            return readers.list().stream()
                    .filter(status -> status.reader().equals(name))
                    .map(ReaderStatus::card)
                    .findFirst();
        } catch (CardException e) {
            return Optional.empty();
        }
    }
}

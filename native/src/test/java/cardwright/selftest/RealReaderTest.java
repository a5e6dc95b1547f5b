package cardwright.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.ReaderDialect;
import cardwright.mifare.CardType;
import cardwright.testing.PrivatePcscd;
import cardwright.testing.Program;
import cardwright.testing.junit.OrSkip;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderOptions;
import cardwright.virtual.WireEvent;
import cardwright.virtual.vpcd.Vpcd;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The contract of readers through the native program's door: C, libpcsclite, a real pcscd, its driver, a virtual card.
@Tag("outside")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
// The service is there before the first test, or every test is skipped.
@SuppressWarnings("NullAway.Init")
class RealReaderTest {
    private static final Path PROGRAM = Path.of("target/self-test");
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final List<ReaderDialect> DIALECTS = ReaderDialect.ALL;

    private static PrivatePcscd pcscd;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        var _ = OrSkip.present(
                Optional.of(PROGRAM).filter(Files::isExecutable),
                "The native program's door needs the native self test, for which the build found no C compiler.");
        pcscd = OrSkip.orSkip(() -> PrivatePcscd.start(
                folder, DIALECTS.stream().map(ReaderDialect::readerName).toList()));
    }

    @AfterAll
    static void stop() throws Exception {
        if (pcscd != null) {
            pcscd.close();
        }
    }

    private static String run(Map<String, String> environment, String... words) throws Exception {
        Program.Run run = new Program(PROGRAM.toAbsolutePath(), environment).run(LIMIT, "", words);
        assertThat(run.exitCode()).as(run.output()).isZero();
        return run.output();
    }

    private static VirtualReader reader(ReaderDialect dialect) {
        return VirtualReader.holding(
                VirtualCard.blank(CardType.CLASSIC_1K), VirtualReaderOptions.DEFAULT.withDialect(dialect));
    }

    /// Waits until the program sees the card, or that it is gone.
    private static void await(String line) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        String list = "";
        while (!list.contains(line)) {
            assertThat(System.nanoTime()).as("time to see %s in %s", line, list).isLessThan(end);
            list = run(pcscd.environment(), "readers");
        }
    }

    @Test
    void every_dialect_keeps_the_contract_through_the_native_door() throws Exception {
        for (int i = 0; i < DIALECTS.size(); i++) {
            String name = pcscd.readerName(i);
            await(name + ": NONE");
            try (Vpcd _ = Vpcd.start(reader(DIALECTS.get(i)), pcscd.driver(i))) {
                await(name + ": PRESENT");
                assertThat(run(pcscd.environment(), "contract", name))
                        .endsWith(DIALECTS.get(i).id() + ": 0 broken\n")
                        .contains("every block of a blank card can be read with key A: kept");
            }
        }
    }

    @Test
    void listing_sends_nothing_to_the_card() throws Exception {
        VirtualReader reader = reader(ReaderDialect.STANDARD);
        await(pcscd.readerName(0) + ": NONE");
        try (Vpcd _ = Vpcd.start(reader, pcscd.driver(0))) {
            await(pcscd.readerName(0) + ": PRESENT");
        }
        assertThat(reader.report().events()).noneMatch(WireEvent.Exchanged.class::isInstance);
    }

    @Test
    void a_card_that_comes_and_goes_is_seen_by_a_watch() throws Exception {
        String name = pcscd.readerName(0);
        await(name + ": NONE");
        CompletableFuture<Void> card = CompletableFuture.runAsync(() -> {
            try (Vpcd _ = Vpcd.start(reader(ReaderDialect.STANDARD), pcscd.driver(0))) {
                Thread.sleep(3000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        String told = run(pcscd.environment(), "watch");
        card.get();
        assertThat(told.lines().filter(line -> line.startsWith(name)).distinct())
                .contains(name + ": NONE", name + ": PRESENT");
        assertThat(told).endsWith("ended: the wait was cancelled\n");
    }

    @Test
    void without_a_service_the_program_says_what_to_start() throws Exception {
        assertThat(run(Map.of("PCSCLITE_CSOCK_NAME", "/nonexistent/socket"), "readers"))
                .contains("pcscd does not run");
    }
}

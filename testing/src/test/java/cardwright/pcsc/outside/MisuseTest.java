package cardwright.pcsc.outside;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.mifare.CardType;
import cardwright.testing.PrivatePcscd;
import cardwright.testing.Program.Run;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.vpcd.Vpcd;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A JVM that is misused lives on, and every call ends in an answer or a clean exception.
@Tag("outside")
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MisuseTest {
    private static final List<String> ACCESS = List.of("--enable-native-access=ALL-UNNAMED");

    private static Run storm(PrivatePcscd pcscd, long seed, int milliseconds) {
        try {
            return ChildJvm.run(
                    pcscd.environment(),
                    ACCESS,
                    Misuse.class.getName(),
                    pcscd.readerName(0),
                    "" + seed,
                    "" + milliseconds);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void threads_that_close_what_others_use_crash_nothing() throws Exception {
        PrivatePcscd pcscd = RealReaders.pcscd();
        try (Vpcd _ = Vpcd.start(VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K)), pcscd.driver(0))) {
            Run run = storm(pcscd, 3, 4000);
            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(run.output()).contains(" 0 failures").doesNotContain("\n0 answers");
        }
    }

    @Test
    void a_service_killed_and_restarted_under_them_crashes_nothing() throws Exception {
        PrivatePcscd pcscd = RealReaders.pcscd();
        try (Vpcd _ = Vpcd.start(VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K)), pcscd.driver(0))) {
            CompletableFuture<Run> storm = CompletableFuture.supplyAsync(() -> storm(pcscd, 5, 6000));
            for (int i = 0; i < 3; i++) {
                Thread.sleep(1200);
                pcscd.kill();
                Thread.sleep(200);
                pcscd.restart();
            }
            Run run = storm.get(60, TimeUnit.SECONDS);
            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(run.output()).contains(" 0 failures").doesNotContain("\n0 answers");
        }
    }
}

package cardwright.explain;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.text.InvalidInput;
import cardwright.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Texts of strangers: broken, random, huge.
class HostileTextTest {
    private static final long SEED = 20_251_121;
    private static final List<String> NAMES = List.of(
            "opensc-tool-intermittent.log",
            "vendor-tool.log",
            "scriptor-good.txt",
            "scriptor-wrong.txt",
            "scriptor-drop.txt",
            "opensc-upset.txt",
            "opensc-vvvv.txt",
            "pcscd-apdu.log");

    @Test
    void a_broken_text_is_explained_or_refused_and_never_a_mistake_of_ours() {
        Random random = new Random(SEED);
        int explained = 0;
        for (int round = 0; round < 800; round++) {
            byte[] bytes = Logs.bytes(NAMES.get(round % NAMES.size()));
            for (int i = random.nextInt(60); i >= 0; i--) {
                int at = random.nextInt(bytes.length);
                bytes[at] = switch (random.nextInt(4)) {
                    case 0 -> (byte) random.nextInt(256);
                    case 1 -> '\n';
                    case 2 -> bytes[random.nextInt(bytes.length)];
                    default -> (byte) " >:-[(*0Fs".charAt(random.nextInt(10));
                };
            }
            explained += explain(LogText.decode(bytes), round) ? 1 : 0;
        }
        assertThat(explained).as("seed " + SEED).isGreaterThan(500);
    }

    @Test
    void lines_of_any_two_logs_in_any_order_are_explained_or_refused() {
        Random random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                List<String> lines = Logs.text(NAMES.get(random.nextInt(NAMES.size())))
                        .lines()
                        .toList();
                text.append(lines.get(random.nextInt(lines.size()))).append('\n');
            }
            explain(text.toString(), round);
        }
    }

    @Test
    void random_bytes_are_some_reading_or_other() {
        Random random = new Random(SEED);
        for (int round = 0; round < 5000; round++) {
            byte[] bytes = new byte[1 + random.nextInt(40)];
            random.nextBytes(bytes);
            assertThat(Reading.of(bytes))
                    .as("seed " + SEED + ", round " + round)
                    .isNotEmpty();
            explain(LogText.decode(bytes), round);
        }
    }

    private static boolean explain(String text, int round) {
        try {
            Analysis analysis = Analysis.of(Transcript.parse(text));
            for (Language language : Language.values()) {
                assertThat(AnalysisWords.headline(analysis).in(language)).isNotEmpty();
                analysis.attempts().forEach(attempt -> EndWords.of(attempt).in(language));
                for (Conclusion conclusion : analysis.conclusions()) {
                    CauseWords.reasons(conclusion, analysis).forEach(reason -> reason.in(language));
                    AdviceWords.of(conclusion, analysis, false)
                            .forEach(advice -> advice.text().in(language));
                }
            }
            return true;
        } catch (InvalidInput e) {
            return false;
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + SEED + ", round " + round + ", text:\n" + text, e);
        }
    }

    /// Ten megabytes take a second or two; in a time that grows with the square it would be hours.
    @Test
    @Timeout(value = 300, unit = TimeUnit.SECONDS)
    void ten_megabytes_of_runs_that_fail_take_no_time_that_grows_with_the_square() {
        int copies = 10_000_000 / Logs.FIRST_CASE.length();
        Analysis analysis = Logs.analysis(Logs.FIRST_CASE.repeat(copies));
        assertThat(analysis.count()).isEqualTo(6 * copies);
        assertThat(analysis.conclusions().getFirst().attempts()).hasSize(4 * copies);
        assertThat(analysis.conclusions().getFirst().lines()).hasSizeLessThan(20);
    }

    @Test
    @Timeout(value = 300, unit = TimeUnit.SECONDS)
    void one_endless_run_and_one_endless_line_take_no_time_that_grows_with_the_square() {
        String run = Logs.arrows("FF CA 00 00 00", "69 82").repeat(100_000);
        assertThat(Logs.analysis(run).attempts().getFirst().exchanges()).hasSize(100_000);
        String dump = "Sending: FF CA 00 00 00\nReceived (SW1=0x90, SW2=0x00):\n"
                + "00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 ................\n".repeat(100_000);
        assertThat(Logs.analysis(dump).transcript().unknown()).isGreaterThan(99_000);
        String line = "> FF CA 00 00 00 " + "00 ".repeat(1_000_000);
        assertThat(Transcript.tryParse(line)).isEmpty();
        assertThat(LogText.decode("x".repeat(5_000_000).getBytes(StandardCharsets.UTF_16LE)))
                .hasSize(5_000_000);
    }
}

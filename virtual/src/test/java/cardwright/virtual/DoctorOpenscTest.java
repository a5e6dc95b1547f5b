package cardwright.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.apdu.CommandApdu;
import cardwright.card.CardException;
import cardwright.card.ReaderDialect;
import cardwright.doctor.DoctorOptions;
import cardwright.doctor.DoctorReport;
import cardwright.doctor.Verdict;
import cardwright.text.Language;
import org.junit.jupiter.api.Test;

/// The comparison with opensc-tool: its probes, replayed.
class DoctorOpenscTest {
    private static final DoctorOptions COMPARING = DoctorOptions.DEFAULT.withCompareOpensc(true);

    private static DoctorReport examine(ReaderDialect dialect, String... faults) throws CardException {
        return Bench.of(Bench.options(dialect, faults)).examine(COMPARING);
    }

    /// 44 probes a run, as measured with OpenSC 0.27.1; three runs.
    @Test
    void a_run_has_the_44_probes_of_a_version_of_today() throws CardException {
        Bench bench = Bench.of(Bench.options(ReaderDialect.CRT_603));
        bench.examine(COMPARING);

        assertThat(bench.sent()).filteredOn(DoctorOpenscTest::isProbe).hasSize(3 * 44);
    }

    private static boolean isProbe(CommandApdu command) {
        return command.cla() == 0 && (command.length() > 5 || command.ins() == 0xCA);
    }

    @Test
    void the_story_of_the_crt_603_is_told() throws CardException {
        DoctorReport report = examine(ReaderDialect.CRT_603, "foreign-upsets");

        assertThat(Bench.names(report)).containsExactly("opensc-upsets", "foreign-upsets");
        assertThat(report.verdict().kind()).isEqualTo(Verdict.Kind.WORKS);
        assertThat(report.verdict().text().in(Language.EN))
                .contains(
                        "opensc-tool's probes",
                        "upset this reader",
                        "50 of 50 rounds",
                        "-c default",
                        "cardwright apdu");
        assertThat(report.verdict().text().in(Language.ZH)).contains("opensc-tool", "50 轮中成功 50 轮", "-c default");
    }

    @Test
    void a_reader_that_is_not_upset_is_not_said_to_be() throws CardException {
        for (ReaderDialect dialect : ReaderDialect.ALL) {
            assertThat(Bench.names(examine(dialect))).as(dialect.id()).isSubsetOf("opensc-old-fails");
        }
    }

    @Test
    void old_versions_give_up_where_every_guess_is_answered_6E00() throws CardException {
        assertThat(Bench.names(examine(ReaderDialect.STANDARD))).containsExactly("opensc-old-fails");
        assertThat(Bench.names(examine(ReaderDialect.STANDARD, "foreign-sw=6D00")))
                .containsExactly("foreign-sw=6D00");
    }

    @Test
    void a_reader_that_says_9000_to_everything_is_taken_for_another_card() throws CardException {
        assertThat(Bench.names(examine(ReaderDialect.ACR1252U, "foreign-sw=9000")))
                .containsExactlyInAnyOrder("opensc-mistakes", "foreign-sw=9000");
    }

    @Test
    void a_weak_field_is_not_blamed_on_opensc() throws CardException {
        for (long seed = 1; seed <= 100; seed++) {
            DoctorReport report = Bench.of(
                            Bench.options(ReaderDialect.CRT_603, "flaky=5").withSeed(seed))
                    .examine(COMPARING);

            assertThat(Bench.names(report))
                    .as("seed " + seed)
                    .hasSize(1)
                    .first()
                    .matches(name -> name.startsWith("flaky"));
        }
    }
}

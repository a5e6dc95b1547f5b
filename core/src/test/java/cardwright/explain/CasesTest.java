package cardwright.explain;

import static cardwright.explain.Logs.FIRST_CASE;
import static cardwright.explain.Logs.SECOND_CASE;
import static cardwright.explain.Logs.analysis;
import static org.assertj.core.api.Assertions.assertThat;

import cardwright.text.Language;
import cardwright.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The two reports the project began with, and what must be said of them.
class CasesTest {
    @Test
    void the_first_case_has_three_runs_without_connection_two_whole_and_one_refused() {
        List<Attempt> runs = analysis(FIRST_CASE).attempts();
        assertThat(runs)
                .extracting(attempt -> attempt.end().id())
                .containsExactly("not-connected", "whole", "not-connected", "whole", "not-connected", "refused");
        assertThat(runs).extracting(Attempt::line).containsExactly(1, 6, 17, 22, 33, 38);
        assertThat(runs.get(0).steps()).isEmpty();
        End.Refused refused = (End.Refused) runs.get(5).end();
        assertThat(refused.at().line()).isEqualTo(43);
        assertThat(EndWords.of(runs.get(5)).in(Language.EN))
                .isEqualTo("the authentication was refused (69 83), and the read then had no session (69 82)");
    }

    @Test
    void the_first_case_puts_together_command_lines_that_the_window_broke() {
        assertThat(analysis(FIRST_CASE).attempts())
                .allSatisfy(run -> assertThat(run.run().asked())
                        .extracting(command -> cardwright.text.Hex.of(command.toBytes()))
                        .containsExactly("FF82000006FFFFFFFFFFFF", "FF860000050100046000", "FFB0000410"));
    }

    @Test
    void the_first_case_is_laid_to_the_card_drivers_and_neither_to_the_key_nor_to_the_card() {
        Analysis analysis = analysis(FIRST_CASE);
        Conclusion first = analysis.conclusions().getFirst();
        assertThat(first.cause()).isEqualTo(new Cause.DriverProbing(true, true, true, false));
        assertThat(first.confidence()).isEqualTo(Confidence.LIKELY);
        assertThat(first.attempts()).containsExactly(1, 3, 5, 6);
        assertThat(first.lines()).containsExactly(4, 20, 36, 43);
        assertThat(analysis.conclusions())
                .extracting(conclusion -> conclusion.cause().id())
                .doesNotContain("wrong-key", "no-authentication", "unexplained");
    }

    @Test
    void the_first_case_names_three_ways_out() {
        Analysis analysis = analysis(FIRST_CASE);
        List<Advice> advice = AdviceWords.of(analysis.conclusions().getFirst(), analysis, true);
        assertThat(advice)
                .extracting(Advice::line)
                .containsExactly(
                        "cardwright apdu FF82000006FFFFFFFFFFFF FF860000050100046000 FFB0000410",
                        "opensc-tool -c default -s …",
                        "");
        assertThat(advice.get(2).text().in(Language.EN)).contains("Upgrade", "0.12", "0.13");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_first_case_never_shows_the_key(Language language) {
        Analysis analysis = analysis(FIRST_CASE);
        List<String> said = new ArrayList<>();
        for (Conclusion conclusion : analysis.conclusions()) {
            said.add(CauseWords.headline(conclusion.cause()).in(language));
            CauseWords.reasons(conclusion, analysis).forEach(text -> said.add(text.in(language)));
            for (Advice advice : AdviceWords.of(conclusion, analysis, false)) {
                said.add(advice.line());
                said.add(advice.text().in(language));
            }
        }
        assertThat(String.join("\n", said)).contains("FF82000006************").doesNotContain("FFFFFFFFFFFF");
    }

    @Test
    void the_first_case_says_its_reasons_in_both_languages() {
        Analysis analysis = analysis(FIRST_CASE);
        List<Text> reasons = CauseWords.reasons(analysis.conclusions().getFirst(), analysis);
        assertThat(reasons)
                .extracting(text -> text.in(Language.EN))
                .anyMatch(text -> text.contains("tries its card drivers first"))
                .anyMatch(text -> text.contains("varied from run to run"))
                .anyMatch(text -> text.contains("runs 2 and 4"))
                .anyMatch(text -> text.contains("your commands had not been sent"));
        assertThat(reasons)
                .extracting(text -> text.in(Language.ZH))
                .anyMatch(text -> text.contains("卡驱动"))
                .anyMatch(text -> text.contains("第 2、4 次运行"));
    }

    @Test
    void the_second_case_is_ten_rounds_that_succeeded_after_the_end_of_another() {
        Analysis analysis = analysis(SECOND_CASE);
        assertThat(analysis.count()).isEqualTo(10);
        assertThat(analysis.rounds()).isTrue();
        assertThat(analysis.allWell()).isTrue();
        assertThat(analysis.conclusions()).isEmpty();
        assertThat(AnalysisWords.headline(analysis).in(Language.EN)).isEqualTo("All 10 rounds succeeded.");
        Attempt first = analysis.attempts().getFirst();
        assertThat(first.number()).isZero();
        assertThat(first.line()).isEqualTo(1);
        assertThat(EndWords.of(first).in(Language.EN))
                .isEqualTo("Read Binary of block 4: belongs to a round before, which is not in this record");
        assertThat(EndWords.of(first).in(Language.ZH)).contains("属于之前的一轮");
    }

    @Test
    void no_line_of_the_cases_is_unknown() {
        assertThat(Transcript.parse(FIRST_CASE).unknown()).isZero();
        assertThat(Transcript.parse(SECOND_CASE).unknown()).isZero();
    }

    /// The reports as they are shared beside the project, where they are.
    @Test
    void the_reports_beside_the_project_are_the_ones_tested_here() throws IOException {
        Path shared = Path.of("../../shared/cases").toAbsolutePath().normalize();
        Assumptions.assumeTrue(
                Files.isDirectory(shared), "there is no folder " + shared + ": the copies in this project were tested");
        for (String name : List.of("opensc-tool-intermittent.log", "vendor-tool.log")) {
            String text = Files.readString(shared.resolve(name), StandardCharsets.UTF_8);
            assertThat(analysis(text)).isEqualTo(analysis(Logs.text(name)));
        }
    }
}

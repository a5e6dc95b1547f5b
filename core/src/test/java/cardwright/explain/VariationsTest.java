package cardwright.explain;

import static cardwright.explain.Logs.FIRST_CASE;
import static cardwright.explain.Logs.SECOND_CASE;
import static cardwright.explain.Logs.analysis;
import static cardwright.explain.Logs.opensc;
import static org.assertj.core.api.Assertions.assertThat;

import cardwright.mifare.KeyType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The conclusions come from the steps, not from the two reports: reports that differ from them.
class VariationsTest {
    private static final String SHOWN = "Using reader with a card: Some Reader 0\n";
    private static final String REFUSED = SHOWN + "Failed to connect to card: Card is invalid or cannot be handled\n";
    private static final String WHOLE = opensc("9000", "9000", "9000");
    private static final String NO_SESSION = opensc("9000", "6983", "6982");

    private static List<String> ends(Analysis analysis) {
        return analysis.attempts().stream().map(attempt -> attempt.end().id()).toList();
    }

    private static List<String> causes(Analysis analysis) {
        return analysis.conclusions().stream()
                .map(conclusion -> conclusion.cause().id())
                .toList();
    }

    private static Conclusion first(Analysis analysis) {
        return analysis.conclusions().getFirst();
    }

    @Test
    void another_key_block_and_reader_lead_to_the_same_conclusion() {
        String other = FIRST_CASE
                .replace("FFFFFFFFFFFF", "A0B1C2D3E4F5")
                .replace("FF FF FF FF FF FF", "A0 B1 C2 D3 E4 F5")
                .replace("00 04 60", "00 3D 61")
                .replace("00046000", "003D6100")
                .replace("FF B0 00 04", "FF B0 00 3D")
                .replace("FFB000\n0410", "FFB000\n3D10")
                .replace("CREATOR CRT-603 (CZ1) CCR RF 0", "ACME 1");
        Analysis analysis = analysis(other);
        assertThat(ends(analysis)).isEqualTo(ends(analysis(FIRST_CASE)));
        assertThat(first(analysis).cause()).isEqualTo(new Cause.DriverProbing(true, true, true, false));
        assertThat(first(analysis).attempts()).containsExactly(1, 3, 5, 6);
        assertThat(analysis.transcript().runs().getFirst().reader()).contains("ACME 1");
    }

    @Test
    void shuffled_runs_do_not_alternate_and_are_laid_to_the_drivers_all_the_same() {
        Analysis analysis = analysis(WHOLE + REFUSED + REFUSED + NO_SESSION + WHOLE);
        assertThat(ends(analysis)).containsExactly("whole", "not-connected", "not-connected", "refused", "whole");
        assertThat(first(analysis).cause()).isEqualTo(new Cause.DriverProbing(true, true, false, false));
        assertThat(first(analysis).attempts()).containsExactly(2, 3, 4);
    }

    @Test
    void runs_that_never_succeeded_do_not_acquit_the_key() {
        Analysis analysis = analysis(REFUSED + REFUSED);
        assertThat(first(analysis).cause()).isEqualTo(new Cause.DriverProbing(true, false, false, false));
        Analysis refused = analysis(NO_SESSION + NO_SESSION + NO_SESSION);
        assertThat(first(refused).cause()).isEqualTo(new Cause.WrongKey(2, KeyType.A, 3, false));
        assertThat(first(refused).confidence()).isEqualTo(Confidence.LIKELY);
        assertThat(causes(refused)).containsExactly("wrong-key", "driver-probing");
    }

    @Test
    void a_single_refused_key_behind_the_drivers_is_only_possibly_wrong() {
        Analysis analysis = analysis(NO_SESSION);
        assertThat(analysis.conclusions())
                .extracting(Conclusion::confidence)
                .containsOnly(Confidence.POSSIBLE)
                .hasSize(2);
    }

    @Test
    void the_default_driver_does_not_probe_so_it_is_not_blamed_for_a_refused_key() {
        String typed = "$ opensc-tool -c default -s FF82000006A1B2C3D4E5F6 -s FF860000050100086000 -s FFB0000810\n";
        Analysis analysis = analysis(typed + WHOLE + typed + NO_SESSION);
        assertThat(first(analysis).cause()).isEqualTo(new Cause.Unsteady(2, KeyType.A));
        assertThat(first(analysis).attempts()).containsExactly(2);
        Analysis old = analysis(typed + REFUSED);
        assertThat(first(old).cause()).isEqualTo(new Cause.DriverProbing(true, false, false, true));
    }

    @Test
    void a_driver_named_by_the_user_that_refuses_the_card_is_the_cause_for_certain() {
        Analysis analysis = analysis("$ opensc-tool -c openpgp -s FFCA000000\n" + REFUSED);
        assertThat(first(analysis).cause()).isEqualTo(new Cause.WrongDriver("openpgp"));
        assertThat(first(analysis).confidence()).isEqualTo(Confidence.CERTAIN);
    }

    @Test
    void one_failing_round_of_the_second_case_is_found_where_it_is() {
        for (int round = 1; round <= 10; round++) {
            Analysis analysis = analysis(withFailingRound(round));
            assertThat(first(analysis).cause()).isEqualTo(new Cause.Unsteady(1, KeyType.A));
            assertThat(first(analysis).attempts()).containsExactly(round);
            assertThat(first(analysis).lines()).containsExactly(6 * round - 1);
            assertThat(analysis.count()).isEqualTo(10);
        }
    }

    /// The second case with authentication and read of one round refused.
    private static String withFailingRound(int round) {
        List<String> lines = new ArrayList<>(SECOND_CASE.lines().toList());
        int authenticate = 6 * round - 2;
        lines.set(authenticate, lines.get(authenticate).replace(": 90 00", ": 69 83"));
        int read = 6 * round;
        lines.set(read, lines.get(read).replaceAll("Receive Buffer : .*", "Receive Buffer : 69 82"));
        return String.join("\n", lines);
    }

    @Test
    void a_second_case_without_its_first_line_has_no_fragment() {
        Analysis analysis = analysis(SECOND_CASE.substring(SECOND_CASE.indexOf('\n') + 1));
        assertThat(analysis.attempts()).extracting(Attempt::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(analysis.allWell()).isTrue();
    }

    @Test
    void a_call_that_fails_in_a_makers_log_is_told_by_its_code() {
        String lost = SECOND_CASE.replaceFirst("OK(    Send Buffer : FF 86)", "Error 0x80100069$1");
        Analysis analysis = analysis(lost);
        assertThat(first(analysis).cause()).isEqualTo(new Cause.CardGone());
        assertThat(first(analysis).attempts()).containsExactly(1);
    }

    @Test
    void a_record_that_breaks_off_is_not_called_whole() {
        String cut = FIRST_CASE.substring(0, FIRST_CASE.indexOf("Sending: FF B0"));
        assertThat(ends(analysis(cut))).containsExactly("not-connected", "cut");
        String before = FIRST_CASE.substring(0, FIRST_CASE.indexOf("00 00 00 00"));
        assertThat(ends(analysis(before))).containsExactly("not-connected", "cut");
        String rounds = SECOND_CASE.substring(0, SECOND_CASE.lastIndexOf("SCardTransmit"));
        assertThat(ends(analysis(rounds))).endsWith("whole", "cut");
        assertThat(analysis(rounds).allWell()).isFalse();
    }

    @Test
    void every_beginning_of_the_cases_is_read_without_an_error_of_ours() {
        for (String text : List.of(FIRST_CASE, SECOND_CASE)) {
            for (int end = 0; end < text.length(); end++) {
                Transcript.tryParse(text.substring(0, end)).ifPresent(Analysis::of);
            }
        }
    }

    @Test
    void line_breaks_and_encodings_of_windows_change_nothing() {
        for (String text : List.of(FIRST_CASE, SECOND_CASE)) {
            Analysis plain = analysis(text);
            String crlf = text.replace("\n", "\r\n");
            assertThat(analysis(crlf)).isEqualTo(plain);
            assertThat(analysis(LogText.decode(crlf.getBytes(StandardCharsets.UTF_16LE))))
                    .isEqualTo(plain);
            assertThat(analysis(LogText.decode(("\uFEFF" + crlf).getBytes(StandardCharsets.UTF_16LE))))
                    .isEqualTo(plain);
            assertThat(analysis(LogText.decode(("\uFEFF" + crlf).getBytes(StandardCharsets.UTF_16BE))))
                    .isEqualTo(plain);
            assertThat(analysis(LogText.decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo(plain);
        }
    }

    @Test
    void what_is_chinese_in_another_encoding_is_passed_over_and_counted() {
        byte[] bytes = ("读卡器日志\n" + SECOND_CASE).getBytes(Charset.forName("GBK"));
        Analysis analysis = analysis(LogText.decode(bytes));
        assertThat(analysis.count()).isEqualTo(10);
        assertThat(analysis.transcript().unknown()).isEqualTo(1);
        assertThat(analysis.transcript().firstUnknown()).isEqualTo(1);
    }

    @Test
    void lines_of_no_known_kind_are_counted_and_change_nothing() {
        String remarks = FIRST_CASE.replace("\n\n", "\n\nnow I put the card back, FF 82 and all\n\n");
        Analysis analysis = analysis(remarks);
        assertThat(ends(analysis)).isEqualTo(ends(analysis(FIRST_CASE)));
        assertThat(analysis.transcript().unknown()).isEqualTo(6);
        assertThat(analysis.transcript().firstUnknown()).isEqualTo(6);
    }
}

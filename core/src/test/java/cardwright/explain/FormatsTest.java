package cardwright.explain;

import static cardwright.explain.Logs.analysis;
import static cardwright.explain.Logs.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Records that other programs really wrote, and forms that people write.
// Records in one line each, where a step more or less is seen at a glance.
@SuppressWarnings("StringConcatToTextBlock")
class FormatsTest {
    private static final String LOAD = "FF82000006FFFFFFFFFFFF";
    private static final String AUTHENTICATE = "FF860000050100046000";
    private static final String READ = "FFB0000410";

    private static List<String> sent(Run run) {
        return run.exchanges().stream()
                .map(exchange -> Hex.of(exchange.command().toBytes()))
                .toList();
    }

    private static List<String> answers(Run run) {
        return run.exchanges().stream()
                .map(exchange -> exchange.answer()
                        .map(answered -> Hex.of(answered.response().toBytes()))
                        .orElse("none"))
                .toList();
    }

    @Test
    void scriptor_with_a_script_repeats_its_lines_and_breaks_long_answers() {
        Transcript transcript = Transcript.parse(text("scriptor-good.txt"));
        assertThat(transcript.unknown()).isZero();
        Run run = transcript.runs().getFirst();
        assertThat(run.format()).isEqualTo(LogFormat.SCRIPTOR);
        assertThat(sent(run)).containsExactly(LOAD, AUTHENTICATE, READ);
        assertThat(answers(run)).containsExactly("9000", "9000", "0".repeat(32) + "9000");
    }

    @Test
    void scriptor_with_a_wrong_key() {
        Analysis analysis = analysis(text("scriptor-wrong.txt"));
        assertThat(analysis.transcript().unknown()).isZero();
        assertThat(analysis.transcript().runs().getFirst().steps().getFirst()).isEqualTo(new Step.Reset(4));
        assertThat(analysis.conclusions().getFirst().cause().id()).isEqualTo("wrong-key");
    }

    @Test
    void scriptor_that_lost_the_card_and_scriptor_without_one() {
        Analysis lost = analysis(text("scriptor-drop.txt"));
        assertThat(lost.attempts().getFirst().end().id()).isEqualTo("broken");
        assertThat(lost.conclusions().getFirst().cause()).isEqualTo(new Cause.CardGone());
        Analysis none = analysis(text("scriptor-nocard.txt"));
        assertThat(none.conclusions().getFirst().cause()).isEqualTo(new Cause.NoCard());
    }

    @Test
    void opensc_tool_as_it_prints_today() {
        Run run = Transcript.parse(text("opensc-good.txt")).runs().getFirst();
        assertThat(sent(run)).containsExactly(LOAD, AUTHENTICATE, READ);
        assertThat(answers(run)).containsExactly("9000", "9000", "0".repeat(32) + "9000");
        assertThat(analysis(text("opensc-nocard.txt")).conclusions().getFirst().cause())
                .isEqualTo(new Cause.NoCard());
        assertThat(analysis(text("opensc-wrongdriver.txt"))
                        .conclusions()
                        .getFirst()
                        .cause())
                .isEqualTo(new Cause.DriverProbing(true, false, false, false));
    }

    @Test
    void opensc_tools_probes_that_drive_the_card_away_show_at_the_first_command() {
        Analysis analysis = analysis(text("opensc-upset.txt"));
        assertThat(analysis.conclusions().getFirst().cause())
                .isEqualTo(new Cause.DriverProbing(false, false, false, false));
        assertThat(analysis.conclusions().getFirst().attempts()).containsExactly(1, 2);
    }

    @Test
    void opensc_tools_debug_log_tells_every_command_once() {
        Transcript transcript = Transcript.parse(text("opensc-vvvv.txt"));
        assertThat(transcript.unknown()).isZero();
        assertThat(transcript.runs()).hasSize(1);
        Run run = transcript.runs().getFirst();
        assertThat(sent(run)).containsExactly(LOAD, READ);
        assertThat(answers(run)).containsExactly("9000", "6982");
        assertThat(run.exchanges()).allMatch(exchange -> exchange.origin() == Step.Origin.ASKED);
    }

    @Test
    void a_command_in_a_debug_log_that_nobody_announced_is_opensc_tools_own() {
        String log = "Using reader with a card: R 0\nOutgoing APDU (5 bytes):\n00 CA DF 30 05 ...0.\n"
                + "Incoming APDU (2 bytes):\n6E 00 n.\nSending: FF CA 00 00 00 \n"
                + "Received (SW1=0x90, SW2=0x00):\n41 42 43 44 ABCD\n";
        Run run = Transcript.parse(log).runs().getFirst();
        assertThat(run.exchanges())
                .extracting(Step.Exchange::origin)
                .containsExactly(Step.Origin.OWN, Step.Origin.ASKED);
        assertThat(answers(run)).containsExactly("6E00", "414243449000");
        assertThat(analysis(log).notes().getFirst().cause()).isEqualTo(new Cause.OwnCommands(1));
    }

    @Test
    void a_dump_tells_bytes_from_letters_that_look_like_bytes() {
        assertThat(Hex.of(HexDump.parse("41 42 AB"))).isEqualTo("4142");
        assertThat(Hex.of(HexDump.parse("90 00 .."))).isEqualTo("9000");
        assertThat(Hex.of(HexDump.parse("20 41  A"))).isEqualTo("2041");
        assertThat(Hex.of(HexDump.parse("41 42 43"))).isEqualTo("414243");
        assertThat(HexDump.parse("Received (SW1=0x90, SW2=0x00)")).isEmpty();
    }

    @Test
    void the_log_of_pcscd_without_debug_is_cut_where_card_drivers_begin_to_guess() {
        Analysis analysis = analysis(text("pcscd-apdu.log"));
        assertThat(analysis.transcript().unknown()).isZero();
        assertThat(analysis.attempts())
                .extracting(attempt -> attempt.end().id())
                .containsExactly("whole", "refused", "refused", "refused", "only-own");
        assertThat(analysis.conclusions())
                .extracting(Conclusion::cause)
                .containsExactly(
                        new Cause.WrongKey(1, cardwright.mifare.KeyType.A, 1, true), new Cause.NotReactivated());
        assertThat(analysis.conclusions().get(1).attempts()).containsExactly(3, 4);
    }

    @Test
    void the_log_of_pcscd_with_debug_and_colours_tells_runs_readers_and_47_commands_nobody_asked_for() {
        Analysis analysis = analysis(text("pcscd-debug.log"));
        assertThat(analysis.transcript().unknown()).isZero();
        assertThat(analysis.attempts()).hasSize(1);
        Attempt run = analysis.attempts().getFirst();
        assertThat(run.ownCommands()).isEqualTo(47);
        assertThat(run.exchanges()).hasSize(3);
        assertThat(run.end()).isEqualTo(new End.Whole());
        assertThat(run.run().reader()).contains("Cardwright Test 00 00");
    }

    @Test
    void arrows_words_and_both_in_one_line() {
        for (String log : List.of(
                "> FFCA000000\n< 01 02 03 04 90 00\n",
                "-> FF CA 00 00 00\n<- 010203049000\n",
                "APDU: FF CA 00 00 00\nSW: 01 02 03 04 90 00\n",
                "Command: FFCA000000\nResponse: 010203049000\n",
                "发送：FF CA 00 00 00\n接收：01 02 03 04 90 00\n",
                "FF CA 00 00 00 -> 01 02 03 04 90 00\n",
                "=> FF CA 00 00 00\n<= 01 02 03 04 90 00\n",
                "> FF CA 00 00 00\n< 01 02 03 04 90 0\n")) {
            Run run = Transcript.parse(log).runs().getFirst();
            assertThat(sent(run)).as(log).containsExactly("FFCA000000");
            assertThat(answers(run)).as(log).containsExactly("010203049000");
        }
        assertThat(answers(Transcript.parse("> FF 82 00 00 06 FF FF FF FF FF FF\n<  [] 90 0\n")
                        .runs()
                        .getFirst()))
                .containsExactly("9000");
    }

    @Test
    void what_our_own_command_prints() {
        String log = "$ cardwright apdu FFCA000000\n> FF CA 00 00 00\n    Get Data: the card's UID\n"
                + "< 01 02 03 04 90 00\n    Done.  (0.1 ms)\n";
        Transcript transcript = Transcript.parse(log);
        assertThat(transcript.unknown()).isZero();
        assertThat(answers(transcript.runs().getFirst())).containsExactly("010203049000");
    }

    @Test
    void a_trace_of_our_own_has_a_run_for_each_connection() {
        String trace = "# cardwright trace 1\nreader Some Reader 0\nconnect shared any\n"
                + "> FF 82 00 00 06 ** ** ** ** ** **\n< 90 00  412 us\n> FF 86 00 00 05 01 00 04 60 00\n"
                + "lost card-reset\nclose unpower\nconnect exclusive any\nfailed in-use\n";
        Analysis analysis = analysis(trace);
        assertThat(analysis.attempts())
                .extracting(attempt -> attempt.end().id())
                .containsExactly("broken", "not-connected");
        assertThat(analysis.conclusions())
                .extracting(Conclusion::cause)
                .containsExactly(new Cause.InUse(), new Cause.ForeignReset());
        assertThat(analysis.attempts().getFirst().exchanges().getFirst().line()).isEqualTo(4);
        assertThat(analysis.transcript().lines()).isEqualTo(10);
    }

    @Test
    void a_text_without_anything_known_says_what_is_known() {
        assertThatThrownBy(() -> Transcript.parse("hello\nworld\n"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("opensc-tool")
                .hasMessageContaining("scriptor")
                .hasMessageContaining("pcscd --apdu")
                .hasMessageContaining("> FF B0 00 04 10");
        assertThat(Transcript.tryParse("")).isEmpty();
    }
}

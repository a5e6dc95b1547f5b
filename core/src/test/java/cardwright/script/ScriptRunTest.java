package cardwright.script;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.Atr;
import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardLost;
import cardwright.card.Clock;
import cardwright.card.Disposition;
import cardwright.mifare.CardType;
import cardwright.text.Hex;
import cardwright.text.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptRunTest {
    private final List<String> wire = new ArrayList<>();
    private final Deque<String> answers = new ArrayDeque<>();
    private final List<ScriptEvent> events = new ArrayList<>();

    private final CardConnection connection = new CardConnection() {
        @Override
        public String readerName() {
            return "R";
        }

        @Override
        public Atr atr() {
            return Atr.of(CardType.CLASSIC_1K);
        }

        @Override
        public byte[] transmit(byte[] command) throws CardException {
            wire.add(Hex.of(command));
            String answer = answers.isEmpty() ? "9000" : answers.remove();
            if (answer.equals("lost")) {
                throw new CardLost(CardLost.Reason.CARD_REMOVED, language -> "gone");
            }
            return Hex.parse(answer);
        }

        @Override
        public void beginTransaction() {
            wire.add("begin");
        }

        @Override
        public void endTransaction(Disposition disposition) {
            wire.add("end");
        }

        @Override
        public void reconnect(Disposition initialization) {
            wire.add("reconnect " + initialization);
        }

        @Override
        public void close(Disposition disposition) {
            wire.add("close");
        }
    };

    private final Clock clock = new Clock() {
        private long now;

        @Override
        public long nanoTime() {
            now += 5000;
            return now;
        }

        @Override
        public void sleep(long nanos) {
            wire.add("sleep " + nanos / 1_000_000);
        }
    };

    private final ScriptRun run = ScriptRun.on(connection, clock, events::add);

    @Test
    void exactly_what_stands_in_the_script_goes_out() {
        ScriptEnd end = run.run(ApduScript.parse("00\nrepeat 3\n01\nwait 20ms\nend\nreset\n02"));
        assertThat(wire)
                .containsExactly("00", "01", "sleep 20", "01", "sleep 20", "01", "sleep 20", "reconnect RESET", "02");
        assertThat(end.isGood()).isTrue();
        assertThat(run.sent()).isEqualTo(5);
        assertThat(run.resets()).isEqualTo(1);
        assertThat(events).hasSize(9);
        assertThat(((ScriptEvent.Exchanged) events.getFirst()).micros()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "9000, true",
        "6105, true",
        "6282, true",
        "6281, false",
        "6300, false",
        "63C5, false",
        "6C10, false",
        "6982, false",
        "9001, false"
    })
    void the_last_status_word_decides(String status, boolean good) {
        answers.addAll(List.of("6982", status));
        assertThat(run.run(ApduScript.parse("00\n01")).isGood()).isEqualTo(good);
    }

    @Test
    void a_refusal_that_was_expected_is_good() {
        answers.addAll(List.of("6982", "6982", "6982"));
        assertThat(run.run(ApduScript.parse("00\nexpect 69xx")).isGood()).isTrue();
        assertThat(run.run(ApduScript.parse("00\nexpect 69xx\n01")).isGood()).isFalse();
    }

    @Test
    void nothing_is_sent_after_an_answer_that_is_not_as_expected() {
        answers.add("01026982");
        ScriptEnd end = run.run(ApduScript.parse("00\nexpect 9000\n01"));
        assertThat(wire).containsExactly("00");
        assertThat(((ScriptEnd.NotAsExpected) end).text().in(Language.EN))
                .isEqualTo("9000 was expected, and 69 82 came. What follows was not sent.");
        answers.add("01029000");
        end = run.run(ApduScript.parse("00\nrepeat 2\nexpect 16 bytes\n01\nend"));
        assertThat(((ScriptEnd.NotAsExpected) end).text().in(Language.EN))
                .isEqualTo("16 bytes were expected, and 2 came. What follows was not sent.");
    }

    @Test
    void a_lost_card_ends_the_run_and_nothing_is_repeated() {
        answers.addAll(List.of("9000", "lost"));
        ScriptEnd end = run.run(ApduScript.parse("00\nrepeat 2\n01\nend\n02"));
        assertThat(wire).containsExactly("00", "01");
        assertThat(end).isInstanceOf(ScriptEnd.Failed.class);
        assertThat(((ScriptEnd.Failed) end).line()).isEqualTo(3);
        assertThat(events.getLast()).isInstanceOf(ScriptEvent.Unanswered.class);
        assertThat(run.sent()).isEqualTo(2);
    }

    @Test
    void an_interrupt_ends_the_run_before_the_next_command() {
        Thread.currentThread().interrupt();
        ScriptEnd end = run.run(ApduScript.parse("00\n01"));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(end).isEqualTo(new ScriptEnd.Interrupted(1));
        assertThat(wire).isEmpty();
    }

    @Test
    void without_being_asked_nothing_is_followed_up() {
        answers.addAll(List.of("6C10", "6105"));
        run.run(ApduScript.parse("FFB0000400\n00A4040000"));
        assertThat(wire).containsExactly("FFB0000400", "00A4040000");
        assertThat(run.followUps()).isZero();
    }

    @Test
    void more_bytes_are_fetched_if_asked() {
        answers.addAll(List.of("01026103", "03046100", "059000"));
        ScriptEnd end = run.following().run(ApduScript.parse("80CA000000\nexpect 5 bytes\nexpect 9000"));
        assertThat(wire).containsExactly("80CA000000", "80C0000003", "80C0000000");
        assertThat(end.isGood()).isTrue();
    }

    @Test
    void the_right_length_is_asked_for_once() {
        answers.addAll(List.of("6C10", "6C10"));
        ScriptEnd end = run.following().run(ApduScript.parse("FFB0000400"));
        assertThat(wire).containsExactly("FFB0000400", "FFB0000410");
        assertThat(end.isGood()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // A write: its last byte is data. This is what javax.smartcardio would overwrite.
        "FFD600041000112233445566778899AABBCCDDEEFF, ",
        "FFD6, ",
        // Class FF with a key type where Lc stands.
        "FF8800046000, ",
        // Data and Le: only Le changes.
        "00A4040002A0A100, 00A4040002A0A110",
        "FFB0000400, FFB0000410",
        // Extended lengths are left alone.
        "00B00000000000, "
    })
    void data_are_never_taken_for_a_length(String command, String again) {
        answers.addAll(List.of("6C10", "9000"));
        run.following().run(ApduScript.parse(command));
        assertThat(wire).isEqualTo(again == null ? List.of(command) : List.of(command, again));
    }

    @Test
    void a_card_that_always_has_more_does_not_keep_us_for_ever() {
        for (int i = 0; i < 1000; i++) {
            answers.add("6101");
        }
        run.following().run(ApduScript.parse("00CA000000"));
        assertThat(wire).hasSize(257);
    }
}

package cardwright.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.card.Atr;
import cardwright.card.CardLost;
import cardwright.card.Disposition;
import cardwright.card.Protocol;
import cardwright.card.ReaderStatus.Presence;
import cardwright.card.ReaderStatus.Use;
import cardwright.card.ShareMode;
import cardwright.mifare.CardType;
import cardwright.text.InvalidInput;
import cardwright.text.Language;
import cardwright.trace.TraceEvent.Answered;
import cardwright.trace.TraceEvent.Began;
import cardwright.trace.TraceEvent.Closed;
import cardwright.trace.TraceEvent.Connected;
import cardwright.trace.TraceEvent.Ended;
import cardwright.trace.TraceEvent.Failed;
import cardwright.trace.TraceEvent.Lost;
import cardwright.trace.TraceEvent.Reader;
import cardwright.trace.TraceEvent.Reconnected;
import cardwright.trace.TraceEvent.Remark;
import cardwright.trace.TraceEvent.Sent;
import cardwright.trace.TraceEvent.Status;
import cardwright.trace.TraceEvent.Waited;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
    private static final Atr ATR = Atr.of(CardType.CLASSIC_1K);

    @Test
    void every_kind_of_line_is_written_as_the_manual_says() {
        Trace trace = Trace.of(List.of(
                new Reader("ACS ACR122U PICC Interface 0"),
                new Status(Presence.PRESENT, Use.FREE, Optional.of(ATR)),
                new Connected(ShareMode.SHARED, Protocol.T1, Optional.of(ATR)),
                new Sent(TraceBytes.parse("FF82000006************")),
                new Answered(TraceBytes.parse("9000"), OptionalLong.of(412)),
                new Began(),
                new Ended(Disposition.LEAVE),
                new Reconnected(Disposition.RESET, Optional.empty()),
                new Failed(Failed.Kind.READER, 0x8010000F),
                new Waited(200),
                new Lost(CardLost.Reason.CARD_RESET),
                new Remark("note"),
                new Failed(Failed.Kind.NO_CARD, 0),
                new Closed(Disposition.UNPOWER)));
        assertThat(trace.print()).isEqualTo("""
                        # cardwright trace 1
                        reader ACS ACR122U PICC Interface 0
                        status present free 3B 8F 80 01 80 4F 0C A0 00 00 03 06 03 00 01 00 00 00 00 6A
                        connect shared t1 3B 8F 80 01 80 4F 0C A0 00 00 03 06 03 00 01 00 00 00 00 6A
                        > FF 82 00 00 06 ** ** ** ** ** **
                        < 90 00  412 us
                        begin
                        end leave
                        reconnect reset
                        failed 8010000F
                        wait 200 ms
                        lost card-reset
                        # note
                        failed no-card
                        close unpower
                        """);
        assertThat(Trace.parse(trace.print())).isEqualTo(trace);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_is_printed_is_parsed_to_the_same_trace(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Trace trace = Trace.of(RandomEvents.some(random, random.nextInt(40)));
            assertThat(Trace.parse(trace.print())).as("seed " + seed).isEqualTo(trace);
            assertThat(Trace.parse(trace.print()).print()).isEqualTo(trace.print());
        }
    }

    @Test
    void a_trace_edited_by_a_person_is_read_with_its_own_line_numbers() {
        Trace trace = Trace.parse("# cardwright trace 1\r\n\r\n  >ff82 0000\t\r\n\r\n< 9000\r\n# by hand");
        assertThat(trace.events())
                .containsExactly(
                        new Sent(TraceBytes.parse("FF 82 00 00")),
                        new Answered(TraceBytes.parse("90 00"), OptionalLong.empty()),
                        new Remark("by hand"));
        assertThat(trace.lineOf(1)).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sent 9000               | Line 2 of the trace: \"sent\" is not what",
                "conect shared any       | Did you mean \"connect\"?",
                "FF82000006A0A1A2A3A4A5  | A line of bytes needs a mark before it",
                "> FF 8                  | Character 4 begins no byte",
                "> FF 8*                 | Character 4 begins no byte",
                ">                       | Bytes are missing",
                "<  us                   | whole number",
                "< 90 00                 | directly below its command",
                "connect                 | one of: exclusive, shared, direct",
                "connect shared          | one of: any, t0, t1, raw",
                "connect shared any 3B8  | odd number",
                "begin now               | too much",
                "end                     | one of: leave, reset, unpower, eject",
                "wait 200                | wait 200 ms",
                "wait x ms               | whole number",
                "lost it                 | one of: card-removed, card-reset, card-silent",
                "failed                  | no-card, in-use",
                "failed reader           | no-card, in-use",
                "failed 8010000F 1       | too much",
                "reader                  | name is missing",
            })
    void a_wrong_line_is_told_with_its_number_and_what_would_be_right(String line, String reason) {
        assertThatThrownBy(() -> Trace.parse(Trace.HEADER + "\n" + line))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Line 2 of the trace")
                .hasMessageContaining(reason);
    }

    @Test
    void a_text_that_is_no_trace_or_a_newer_one_is_told_apart() {
        assertThatThrownBy(() -> Trace.parse("FF82")).hasMessageContaining("first line must be");
        assertThatThrownBy(() -> Trace.parse("# cardwright trace 2\n")).hasMessageContaining("A newer cardwright");
        assertThat(Trace.isTrace("# cardwright trace 2\n")).isTrue();
        assertThat(Trace.isTrace("FF82")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A0A1A2A3A4A5", "> A0A1A2A3A4A", "key A0A1A2A3A4A5", "< A0A1A2A3A4A5 x us", "lost A0A1A2A3A4A5"})
    void no_error_repeats_what_may_be_a_key(String line) {
        try {
            Trace.parse(Trace.HEADER + "\n" + line);
            throw new AssertionError("parsed: " + line);
        } catch (InvalidInput e) {
            for (Language language : Language.values()) {
                assertThat(e.text().in(language)).doesNotContain("A0A1");
            }
        }
    }

    @Test
    void a_memory_that_overflows_says_so_and_can_still_be_parsed() {
        TraceMemory memory = new TraceMemory(5);
        memory.add(new Reader("R"));
        memory.add(new Connected(ShareMode.SHARED, Protocol.ANY, Optional.of(ATR)));
        for (int i = 0; i < 10; i++) {
            memory.add(new Sent(TraceBytes.of(new byte[] {(byte) i})));
            memory.add(new Answered(TraceBytes.parse("9000"), OptionalLong.of(i)));
        }
        List<TraceEvent> kept = new ArrayList<>(memory.trace().events());
        assertThat(kept.getFirst()).isEqualTo(new Reader("R"));
        assertThat(kept.get(1)).isInstanceOf(Connected.class);
        assertThat(kept.get(2)).isEqualTo(new Remark(memory.forgotten() + " older lines were not kept"));
        assertThat(kept.get(3)).isEqualTo(new Sent(TraceBytes.of(new byte[] {8})));
        assertThat(kept).hasSize(7);
        assertThat(Trace.parse(memory.trace().print())).isEqualTo(memory.trace());
    }
}

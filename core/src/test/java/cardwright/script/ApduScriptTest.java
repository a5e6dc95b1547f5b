package cardwright.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.StatusWord;
import cardwright.script.ScriptStep.ExpectLength;
import cardwright.script.ScriptStep.ExpectStatus;
import cardwright.script.ScriptStep.Repeat;
import cardwright.script.ScriptStep.Reset;
import cardwright.script.ScriptStep.Send;
import cardwright.script.ScriptStep.Wait;
import cardwright.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApduScriptTest {
    @Test
    void commands_are_taken_as_people_type_them() {
        ApduScript script = ApduScript.parse("""
                # a read

                FF82000006FFFFFFFFFFFF
                ff:86:00:00:05:01:00:04:60:00   # authenticate\r
                \tFF B0 00 04 10\t
                expect 9000
                expect 63xX
                expect 16 bytes
                expect 1 byte
                wait 200ms
                wait 2 s
                reset
                repeat 5
                  FFCA000000
                  repeat 2
                  end
                end""");
        assertThat(script.steps())
                .containsExactly(
                        new Send(3, CommandApdu.parse("FF82000006FFFFFFFFFFFF")),
                        new Send(4, CommandApdu.parse("FF860000050100046000")),
                        new Send(5, CommandApdu.parse("FFB0000410")),
                        new ExpectStatus(6, new StatusPattern(0x9000, 0xFFFF)),
                        new ExpectStatus(7, new StatusPattern(0x6300, 0xFF00)),
                        new ExpectLength(8, 16),
                        new ExpectLength(9, 1),
                        new Wait(10, 200),
                        new Wait(11, 2000),
                        new Reset(12),
                        new Repeat(
                                13,
                                5,
                                List.of(new Send(14, CommandApdu.parse("FFCA000000")), new Repeat(15, 2, List.of()))));
        assertThat(script.commandCount()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_is_printed_is_parsed_to_the_same_script(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            String text = "00\n" + new ApduScript(steps(random, 3)).print();
            ApduScript script = ApduScript.parse(text);
            assertThat(ApduScript.parse(script.print())).as("seed " + seed).isEqualTo(script);
            assertThat(script.print()).isEqualTo(text);
        }
    }

    private static List<ScriptStep> steps(Random random, int depth) {
        List<ScriptStep> steps = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            steps.add(
                    switch (random.nextInt(depth > 0 ? 6 : 5)) {
                        case 0 -> new Reset(1);
                        case 1 -> new Wait(1, random.nextInt(3_600_001));
                        case 2 -> {
                            int mask = new int[] {0xFFFF, 0xFF00, 0xF0FF, 0}[random.nextInt(4)];
                            yield new ExpectStatus(1, new StatusPattern(random.nextInt(0x10000) & mask, mask));
                        }
                        case 3 -> new ExpectLength(1, random.nextInt(65_537));
                        case 4 -> {
                            byte[] bytes = new byte[1 + random.nextInt(30)];
                            random.nextBytes(bytes);
                            yield new Send(1, CommandApdu.of(bytes));
                        }
                        default -> new Repeat(1, 1 + random.nextInt(20), steps(random, depth - 1));
                    });
        }
        return steps;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FFB              | Line 2: The last byte has only one digit",
                "FFB00004 1       | odd number",
                "F FB             | not a hexadecimal digit",
                "::               | has 1 to 65544 bytes",
                "rest             | Did you mean \"reset\"?",
                "loop 5           | neither a command in hexadecimal nor a word of a script. There are",
                "GG82             | neither a command in hexadecimal nor a word",
                "reset now        | nothing more may stand",
                "wait             | wait 200ms",
                "wait 200         | wait 200ms",
                "wait -1ms        | wait 200ms",
                "wait 3601s       | at most an hour",
                "wait 3600001ms   | at most an hour",
                "expect           | expect 9000",
                "expect ok        | expect 9000",
                "expect 90        | expect 9000",
                "expect 65537 bytes | expect 9000",
                "repeat           | repeat 5",
                "repeat 0         | from 1 to 1000000",
                "repeat 1000001   | from 1 to 1000000",
                "repeat 5         | has no end",
                "end              | no repetition to end",
            })
    void a_wrong_line_is_told_with_its_number_and_the_way_out(String line, String reason) {
        assertThatThrownBy(() -> ApduScript.parse("00\n" + line))
                .isInstanceOf(ScriptError.class)
                .hasMessageContaining("Line 2: ")
                .hasMessageContaining(reason)
                .satisfies(error -> assertThat(((ScriptError) error).line()).isEqualTo(2));
    }

    @Test
    void an_expectation_needs_an_answer_before_it() {
        assertThatThrownBy(() -> ApduScript.parse("reset\nexpect 9000")).hasMessageContaining("no answer yet");
    }

    @Test
    void no_script_is_without_bounds() {
        String deep = "repeat 2\n".repeat(16) + "00\n" + "end\n".repeat(16);
        assertThat(ApduScript.parse(deep).commandCount()).isEqualTo(65_536);
        assertThatThrownBy(() -> ApduScript.parse("repeat 2\n" + deep + "end")).hasMessageContaining("16 deep");
        assertThatThrownBy(() -> ApduScript.parse("repeat 1000000\n".repeat(16) + "00\n" + "end\n".repeat(16)))
                .hasMessageContaining("more than 10000000 commands");
        assertThatThrownBy(() -> ApduScript.parse("repeat 1000000\n00\nend\n".repeat(11)))
                .hasMessageContaining("more than 10000000 commands");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A0A1A2A3A4A5 x", "A0A1A2A3A4A", "FF82 A0A1A2A3A4A5Z", "reset A0A1A2A3A4A5", "wait A0A1A2A3A4A5"
            })
    void no_error_repeats_what_may_be_a_key(String line) {
        try {
            ApduScript.parse(line);
            throw new AssertionError("parsed: " + line);
        } catch (ScriptError e) {
            for (Language language : Language.values()) {
                assertThat(e.text().in(language)).doesNotContain("A0A1");
            }
        }
    }

    @Test
    void a_pattern_matches_the_digits_that_matter() {
        assertThat(StatusPattern.of("63xx").matches(StatusWord.of(0x63C5))).isTrue();
        assertThat(StatusPattern.of("63xx").matches(StatusWord.of(0x6400))).isFalse();
        assertThat(StatusPattern.of("x9X3")).hasToString("x9x3");
    }
}

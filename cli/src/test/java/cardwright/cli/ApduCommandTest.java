package cardwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.Atr;
import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.ReaderStatus;
import cardwright.card.ReaderStatus.Presence;
import cardwright.card.ReaderStatus.Use;
import cardwright.card.ShareMode;
import cardwright.mifare.CardType;
import cardwright.trace.Trace;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderOptions;
import cardwright.virtual.WireEvent;
import cardwright.virtual.fault.FaultKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApduCommandTest {
    private static final String LOAD = "FF82000006FFFFFFFFFFFF";
    private static final String AUTHENTICATE = "FF860000050100046000";
    private static final String READ = "FFB0000410";

    private VirtualReader reader = VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K));

    /// A world where this virtual reader is a real one.
    private TestWorld world() {
        return world(Use.FREE);
    }

    private TestWorld world(Use use) {
        ReaderStatus status = new ReaderStatus("R 0", Presence.PRESENT, use, Optional.of(Atr.of(CardType.CLASSIC_1K)));
        return new TestWorld(new FakeReaders(List.of(status), reader));
    }

    private void faulty(String fault) {
        reader = VirtualReader.holding(
                VirtualCard.blank(CardType.CLASSIC_1K),
                VirtualReaderOptions.DEFAULT.withFault(FaultKind.parse(fault)).withSeed(3));
    }

    private static String receipt(TestWorld world) {
        return world.lines().getLast();
    }

    @Test
    void exactly_the_commands_asked_for_reach_the_reader() {
        TestWorld world = world();
        assertThat(world.run("apdu", LOAD, AUTHENTICATE, READ)).isZero();
        assertThat(reader.report().commands()).isEqualTo(3);
        assertThat(receipt(world))
                .isEqualTo("commands: 3 asked, 3 sent; resets by others: 0; others connected: no; at the end: unpower");
        reader = VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K));
        assertThat(world().run("apdu", "-s", LOAD, "-s", AUTHENTICATE, "-s", READ, "--repeat", "25"))
                .isZero();
        assertThat(reader.report().commands()).isEqualTo(75);
    }

    @ParameterizedTest
    @CsvSource({"leave, LEAVE", "reset, RESET", "unpower, UNPOWER", "eject, EJECT"})
    void the_card_is_left_as_asked(String word, String disposition) {
        TestWorld world = world();
        assertThat(world.run("apdu", "FFCA000000", "--at-end", word, "--share", "exclusive"))
                .isZero();
        assertThat(reader.report().events())
                .contains(new WireEvent.Connected(1, ShareMode.EXCLUSIVE))
                .contains(new WireEvent.Closed(1, cardwright.card.Disposition.valueOf(disposition)));
        assertThat(receipt(world)).endsWith("at the end: " + word);
    }

    @Test
    void who_else_is_connected_is_told() throws CardException {
        TestWorld world = world(Use.SHARED);
        try (CardConnection other = reader.connect(ShareMode.SHARED)) {
            assertThat(other.atr()).isNotNull();
            assertThat(world.run("apdu", "FFCA000000")).isZero();
        }
        assertThat(receipt(world)).contains("others connected: yes");
    }

    @Test
    void a_mistake_anywhere_keeps_everything_from_being_sent() {
        for (String[] words : List.of(
                new String[] {"apdu", "FFCA000000", "FFCA00000"},
                new String[] {"apdu", "FFCA000000", "repeat 2"},
                new String[] {"apdu", "FFCA000000", "--repeat", "0"},
                new String[] {"apdu", "FFCA000000", "--repeat", "1000001"},
                new String[] {"apdu", "FFCA000000", "--trace", "/no/where"},
                new String[] {"apdu", "FFCA000000", "-s", "FFCA000000"},
                new String[] {"apdu", "FFCA000000", "--replay", "none"},
                new String[] {"apdu", "-f", "none"},
                new String[] {"apdu", "FFCA000000", "--share", "direct"},
                new String[] {"apdu", "wait 1s"},
                new String[] {"apdu"})) {
            TestWorld world = world();
            assertThat(world.run(words)).as(String.join(" ", words)).isEqualTo(2);
            assertThat(world.lines()).isEmpty();
        }
        assertThat(reader.report().events()).containsExactly(new WireEvent.Placed());
    }

    @Test
    void a_script_is_read_from_a_file_and_a_mistake_told_by_its_line() {
        TestWorld world = world();
        world.files.put(
                "s.txt", "# read\n" + LOAD + "\n" + AUTHENTICATE + "\nexpect 9000\n\n" + READ + "\nexpect 16 bytes\n");
        assertThat(world.run("apdu", "-f", "s.txt")).isZero();
        TestWorld wrong = world();
        wrong.files.put("s.txt", LOAD + "\nexpct 9000\n");
        assertThat(wrong.run("apdu", "-f", "s.txt")).isEqualTo(2);
        assertThat(wrong.console.errors()).startsWith("cardwright: s.txt:2: \"expct\" is neither");
    }

    @Test
    void an_expectation_that_fails_ends_the_run() {
        TestWorld world = world();
        assertThat(world.run("apdu", READ, "expect 9000", READ)).isEqualTo(1);
        assertThat(world.console.errors())
                .isEqualTo("cardwright: HEX 2: 9000 was expected, and 69 82 came. What follows was not sent.\n");
        assertThat(reader.report().commands()).isEqualTo(1);
        assertThat(receipt(world)).startsWith("commands: 2 asked, 1 sent;");
        reader = VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K));
        assertThat(world().run("apdu", READ, "expect 6982")).isZero();
    }

    @Test
    void rounds_are_counted_and_the_first_bad_one_named() {
        faulty("drop-at=5");
        TestWorld world = world();
        assertThat(world.run("apdu", "FFCA000000", "--repeat", "10")).isEqualTo(4);
        assertThat(world.lines()).contains("Round 5:", "rounds: 10; good: 9, bad: 1, the first bad one: 5");
        assertThat(receipt(world))
                .isEqualTo("commands: 10 asked, 10 sent; resets by us: 1; card lost: 1; resets by others: 0;"
                        + " others connected: no; at the end: unpower");
    }

    @Test
    void until_failure_stops_at_the_first_bad_round_and_has_a_bound() {
        faulty("flaky=2");
        TestWorld world = world();
        assertThat(world.run("apdu", LOAD, AUTHENTICATE, READ, "--until-failure"))
                .isEqualTo(1);
        int commands = reader.report().commands();
        assertThat(commands % 3).isZero();
        assertThat(world.lines())
                .contains("Round " + commands / 3 + ":")
                .contains("rounds: " + commands / 3 + "; good: " + (commands / 3 - 1) + ", bad: 1, the first bad one: "
                        + commands / 3);
        assertThat(receipt(world)).startsWith("commands: " + commands + " asked, " + commands + " sent;");
        reader = VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K));
        TestWorld good = world();
        assertThat(good.run("apdu", "FFCA000000", "--until-failure")).isZero();
        assertThat(good.lines()).contains("rounds: 10000, all good");
        assertThat(reader.report().commands()).isEqualTo(10_000);
    }

    @Test
    void a_lost_card_is_told_with_the_command_it_was_lost_in() {
        faulty("mute=2");
        TestWorld world = world();
        assertThat(world.run("apdu", "FFCA000000", READ, READ)).isEqualTo(4);
        assertThat(world.lines()).containsSubsequence("> FF B0 00 04 10", "< no answer");
        assertThat(receipt(world)).startsWith("commands: 3 asked, 2 sent; card lost: 1;");
    }

    @Test
    void a_trace_is_kept_of_a_run_that_failed_and_plays_as_the_run_did() {
        faulty("drop-at=4");
        TestWorld world = world();
        String[] script = {"apdu", LOAD, AUTHENTICATE, "wait 20ms", READ, "reset", READ};
        assertThat(world.run(with(script, "--trace", "t.txt"))).isEqualTo(4);
        String trace = world.file("t.txt");
        assertThat(Trace.parse(trace).print()).isEqualTo(trace);
        assertThat(trace)
                .contains("> FF 82 00 00 06 ** ** ** ** ** **\n", "wait 20 ms\n", "lost card-removed\nclose unpower\n");

        TestWorld replay = new TestWorld(null);
        replay.files.put("t.txt", trace);
        assertThat(replay.run(with(script, "--replay", "t.txt", "--trace", "t2.txt")))
                .isEqualTo(4);
        assertThat(withoutTimes(replay.lines())).isEqualTo(withoutTimes(world.lines()));
        assertThat(withoutTimes(replay.file("t2.txt").lines().toList()))
                .isEqualTo(withoutTimes(trace.lines().toList()));
    }

    private static String[] with(String[] words, String... more) {
        String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return all;
    }

    private static List<String> withoutTimes(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll("[0-9.]+ (ms\\)|us)", "…"))
                .toList();
    }

    @Test
    void a_replay_tells_what_differs_and_what_was_not_played() {
        TestWorld world = world();
        assertThat(world.run("apdu", "FFCA000000", READ, "--trace", "t.txt")).isEqualTo(1);
        String trace = world.file("t.txt");
        TestWorld other = new TestWorld(null);
        other.files.put("t.txt", trace);
        assertThat(other.run("apdu", READ, "--replay", "t.txt")).isEqualTo(2);
        assertThat(other.console.errors())
                .contains("Line 5 of the trace is \"> FF CA 00 00 00\", and \"> FF B0 00 04 10\"");
        assertThat(receipt(other)).startsWith("commands: 1 asked, 0 sent;");
        TestWorld less = new TestWorld(null);
        less.files.put("t.txt", trace);
        assertThat(less.run("apdu", "FFCA000000", "--replay", "t.txt")).isZero();
        assertThat(less.console.errors()).contains("1 of its commands were not played");
        TestWorld bare = new TestWorld(null);
        bare.files.put("t.txt", "# cardwright trace 1\nconnect shared any\n> FF CA 00 00 00\n< 90 00\n");
        assertThat(bare.run("apdu", "FFCA000000", "--replay", "t.txt")).isZero();
        assertThat(receipt(bare)).contains("others connected: not known");
        TestWorld both = new TestWorld(null);
        assertThat(both.run("apdu", "FFCA000000", "--replay", "t.txt", "-r", "virtual"))
                .isEqualTo(2);
    }

    @Test
    void no_key_is_shown_unless_asked_for() {
        String[] trailer = {
            "apdu", LOAD, "FF860000050100076000", "FFD6000710A0A1A2A3A4A5FF078069B0B1B2B3B4B5", "FFB0000710"
        };
        for (String[] more : new String[][] {{}, {"--json"}}) {
            reader = VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K));
            TestWorld world = world();
            assertThat(world.run(with(with(trailer, more), "--trace", "t.txt"))).isZero();
            assertThat(String.join("\n", world.lines()) + world.file("t.txt"))
                    .doesNotContain("FF FF FF FF FF FF")
                    .doesNotContain("A0 A1")
                    .doesNotContain("B0 B1")
                    .doesNotContain("B0B1");
        }
        reader = VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K));
        TestWorld shown = world();
        assertThat(shown.run(with(trailer, "--show-keys", "--trace", "t.txt"))).isZero();
        assertThat(shown.lines()).contains("< 00 00 00 00 00 00 FF 07 80 69 B0 B1 B2 B3 B4 B5 90 00");
        assertThat(shown.file("t.txt")).contains("A0 A1 A2").contains("B0 B1 B2");
    }

    @Test
    void everything_is_there_as_json() {
        faulty("drop-at=3");
        TestWorld world = world();
        assertThat(world.run("apdu", "--json", "FFCA000000", "wait 5ms", "reset", READ, READ))
                .isEqualTo(4);
        assertThat(world.lines().stream().map(line -> line.replaceAll("\"microseconds\":[0-9]+", "…")))
                .containsExactly(
                        "{\"sent\":\"FF CA 00 00 00\",\"command\":\"Get Data: the card's UID\",\"data\":\"01020304\","
                                + "\"sw\":\"9000\",\"meaning\":\"Done.\",…}",
                        "{\"event\":\"wait\",\"milliseconds\":5}",
                        "{\"event\":\"reset\"}",
                        "{\"sent\":\"FF B0 00 04 10\",\"command\":\"Read Binary: 16 bytes from block 4\",\"data\":\"\","
                                + "\"sw\":\"6982\",\"meaning\":\"Not read: the sector is not authenticated, or its access"
                                + " conditions forbid reading with this key.\",…}",
                        "{\"sent\":\"FF B0 00 04 10\",\"command\":\"Read Binary: 16 bytes from block 4\",\"answered\":false}",
                        "{\"receipt\":{\"asked\":3,\"sent\":3,\"followUps\":0,\"resets\":1,\"lost\":1,\"resetByOthers\":0,"
                                + "\"othersConnected\":false,\"atEnd\":\"unpower\"}}");
    }
}

package cardwright.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.apdu.CommandApdu;
import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardLost;
import cardwright.card.CardReader;
import cardwright.card.Disposition;
import cardwright.card.KeyMask;
import cardwright.card.NoCard;
import cardwright.card.ReaderDialect;
import cardwright.card.ReaderStatus.Use;
import cardwright.card.ShareMode;
import cardwright.card.SimulatedClock;
import cardwright.mifare.CardType;
import cardwright.script.ApduScript;
import cardwright.script.ScriptEnd;
import cardwright.script.ScriptRun;
import cardwright.text.Hex;
import cardwright.trace.RecordingReader;
import cardwright.trace.ReplayDiffers;
import cardwright.trace.ReplayReader;
import cardwright.trace.Trace;
import cardwright.trace.TraceMemory;
import cardwright.virtual.fault.FaultKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is recorded on the virtual reader is played again as it was.
class ReplayTest {
    private static final List<String> COMMANDS = List.of(
            "FFCA000000",
            "FF82000006FFFFFFFFFFFF",
            "FF82000006A0A1A2A3A4A5",
            "FF860000050100046000",
            "FF860000050100076100",
            "FFB0000410",
            "FFB0000710",
            "FFD600041000112233445566778899AABBCCDDEEFF",
            "FFD6000710A0A1A2A3A4A5FF078069FFFFFFFFFFFF",
            "00A4040000",
            "FFB000");
    private static final List<String> FAULTS = List.of(
            "flaky=30",
            "drop-at=4",
            "mute=3",
            "foreign-upsets",
            "torn-write=5",
            "forgets-keys",
            "foreign-sw=alternating");

    private final SimulatedClock clock = new SimulatedClock();

    /// Everything a run of commands came to, as text.
    private static List<String> play(CardReader reader, List<String> steps) {
        List<String> seen = new ArrayList<>();
        seen.add(reader.name());
        CardConnection connection = null;
        for (String step : steps) {
            try {
                if (connection == null) {
                    connection = reader.connect(ShareMode.SHARED);
                }
                seen.add(step(connection, step));
            } catch (CardLost e) {
                seen.add("lost " + e.reason());
            } catch (CardException e) {
                seen.add(e.getClass().getSimpleName());
            }
        }
        if (connection != null) {
            connection.close(Disposition.LEAVE);
        }
        return seen;
    }

    private static String step(CardConnection connection, String step) throws CardException {
        switch (step) {
            case "reset" -> connection.reconnect(Disposition.RESET);
            case "begin" -> {
                connection.beginTransaction();
                connection.endTransaction(Disposition.LEAVE);
            }
            default -> {
                CommandApdu command = CommandApdu.parse(step);
                return KeyMask.answer(command, cardwright.apdu.ResponseApdu.of(connection.transmit(command.toBytes())));
            }
        }
        return connection.atr().toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_recorded_run_is_played_as_it_was(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            VirtualReaderOptions options = VirtualReaderOptions.DEFAULT
                    .withClock(clock)
                    .withSeed(random.nextInt(1000))
                    .withDialect(ReaderDialect.ALL.get(random.nextInt(ReaderDialect.ALL.size())));
            if (random.nextBoolean()) {
                options = options.withFault(FaultKind.parse(FAULTS.get(random.nextInt(FAULTS.size()))));
            }
            List<String> steps = new ArrayList<>();
            for (int i = random.nextInt(15); i >= 0; i--) {
                steps.add(
                        switch (random.nextInt(8)) {
                            case 0 -> "reset";
                            case 1 -> "begin";
                            default -> COMMANDS.get(random.nextInt(COMMANDS.size()));
                        });
            }
            TraceMemory memory = new TraceMemory();
            VirtualReader virtual = random.nextInt(10) == 0
                    ? VirtualReader.empty(options)
                    : VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K), options);
            List<String> run = play(RecordingReader.of(virtual, clock, memory), steps);
            String text = memory.trace().print();
            assertThat(text).doesNotContain("A0 A1 A2").doesNotContain("06 FF FF FF");
            ReplayReader replay = ReplayReader.of(Trace.parse(text));
            assertThat(play(replay, steps)).as("seed " + seed + "\n" + text).isEqualTo(run);
            assertThat(replay.rest()).isZero();
        }
    }

    private static Trace recorded(String script, VirtualReader reader, SimulatedClock clock) throws CardException {
        TraceMemory memory = new TraceMemory();
        RecordingReader recording = RecordingReader.of(reader, clock, memory);
        assertThat(recording.status().use()).isEqualTo(Use.FREE);
        try (CardConnection connection = recording.connect(ShareMode.SHARED)) {
            ScriptRun.on(connection, recording.clock(), event -> {}).run(ApduScript.parse(script));
        }
        return memory.trace();
    }

    private static VirtualReader blank() {
        return VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K));
    }

    @Test
    void another_command_is_told_with_its_line_and_without_its_key() throws CardException {
        Trace trace = recorded("FF82000006FFFFFFFFFFFF\nwait 20ms\nFFB0000410", blank(), clock);
        ReplayReader replay = ReplayReader.of(trace);
        CardConnection connection = replay.connect(ShareMode.EXCLUSIVE);
        assertThatThrownBy(() -> connection.transmit(Hex.parse("FF82000106A0A1A2A3A4A5")))
                .isInstanceOfSatisfying(ReplayDiffers.class, differs -> {
                    assertThat(differs.line()).isEqualTo(5);
                    assertThat(differs.expected()).isEqualTo("> FF 82 00 00 06 ** ** ** ** ** **");
                    assertThat(differs.done()).isEqualTo("> FF 82 00 01 06 ** ** ** ** ** **");
                })
                .hasMessageNotContaining("A0");
        assertThat(connection.transmit(Hex.parse("FF82000006A0A1A2A3A4A5"))).isEqualTo(Hex.parse("9000"));
        assertThat(replay.rest()).isEqualTo(1);
        assertThat(connection.transmit(Hex.parse("FFB0000410"))).isEqualTo(Hex.parse("6982"));
        assertThatThrownBy(() -> connection.transmit(Hex.parse("FFB0000410"))).hasMessageContaining("has ended");
        connection.close();
        assertThatThrownBy(() -> connection.transmit(Hex.parse("FFB0000410")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_run_without_a_card_is_played_as_one() throws CardException {
        TraceMemory memory = new TraceMemory();
        RecordingReader recording =
                RecordingReader.of(VirtualReader.empty(VirtualReaderOptions.DEFAULT), clock, memory);
        assertThatThrownBy(() -> recording.connect(ShareMode.SHARED)).isInstanceOf(NoCard.class);
        ReplayReader replay = ReplayReader.of(memory.trace());
        assertThatThrownBy(() -> replay.connect(ShareMode.SHARED)).isInstanceOf(NoCard.class);
        assertThatThrownBy(() -> replay.connect(ShareMode.SHARED)).isInstanceOf(ReplayDiffers.class);
    }

    @Test
    void keys_are_recorded_only_if_asked_for() throws CardException {
        TraceMemory memory = new TraceMemory();
        try (CardConnection connection =
                RecordingReader.of(blank(), clock, memory).showingKeys().connect(ShareMode.SHARED)) {
            connection.transmit(Hex.parse("FF82000006A0A1A2A3A4A5"));
        }
        assertThat(memory.trace().print()).contains("> FF 82 00 00 06 A0 A1 A2 A3 A4 A5\n");
    }

    @Test
    void two_connections_at_a_time_are_not_mixed_up_in_one_trace() throws CardException {
        RecordingReader recording = RecordingReader.of(blank(), clock, new TraceMemory());
        CardConnection first = recording.connect(ShareMode.SHARED);
        assertThatThrownBy(() -> recording.connect(ShareMode.SHARED)).isInstanceOf(IllegalStateException.class);
        first.close();
        recording.connect(ShareMode.SHARED).close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FFCA000000",
                "repeat 7\nFFCA000000\nFFB0000410\nend\nreset\nFFCA000000",
                "FF82000006FFFFFFFFFFFF\nFF860000050100046000\nexpect 9000\nFFB0000410\nexpect 16 bytes\nwait 5ms"
            })
    void the_reader_sees_exactly_the_commands_asked_for(String text) throws CardException {
        ApduScript script = ApduScript.parse(text);
        VirtualReader reader = blank();
        try (CardConnection connection = reader.connect(ShareMode.SHARED)) {
            ScriptRun run = ScriptRun.on(connection, clock, event -> {});
            assertThat(run.run(script)).isInstanceOf(ScriptEnd.Done.class);
            assertThat(run.sent()).isEqualTo(script.commandCount());
        }
        assertThat(reader.report().commands()).isEqualTo((int) script.commandCount());
    }

    @Test
    void a_fault_in_the_middle_of_a_script_ends_it_there() throws CardException {
        ApduScript script = ApduScript.parse("repeat 10\nFFCA000000\nend\nFFB0000410");
        VirtualReader reader = VirtualReader.holding(
                VirtualCard.blank(CardType.CLASSIC_1K),
                VirtualReaderOptions.DEFAULT.withFault(FaultKind.parse("drop-at=6")));
        try (CardConnection connection = reader.connect(ShareMode.SHARED)) {
            ScriptRun run = ScriptRun.on(connection, clock, event -> {});
            ScriptEnd end = run.run(script);
            assertThat(end).isInstanceOf(ScriptEnd.Failed.class);
            assertThat(((ScriptEnd.Failed) end).failure()).isInstanceOf(CardLost.class);
            assertThat(run.sent()).isEqualTo(6);
        }
        assertThat(reader.report().commands()).isEqualTo(6);
    }
}

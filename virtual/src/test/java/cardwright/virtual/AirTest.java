package cardwright.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cardwright.card.Clock;
import cardwright.card.ReaderDialect;
import cardwright.card.ShareMode;
import cardwright.card.SimulatedClock;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.Uid;
import cardwright.text.Hex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Time on the air, against the numbers the data sheet prints (section 12) and sums of them.
class AirTest {
    private static double micros(long nanos) {
        return nanos / 1000.0;
    }

    /// Frame lengths as the data sheet prints them, in whole microseconds.
    @ParameterizedTest
    @CsvSource({
        "reader, 4, 368",
        "card, 4, 359",
        "reader, 8, 708",
        "card, 18, 1548",
        "reader, 18, 1558",
        "reader, 6, 538",
    })
    void frames_last_as_long_as_the_data_sheet_says(String from, int bytes, int expected) {
        long frame = from.equals("reader") ? AirFrames.fromReader(bytes) : AirFrames.fromCard(bytes);
        assertThat(micros(frame)).isCloseTo(expected, within(0.5));
    }

    /// Whole steps of frames and waits alone: sums of the data sheet's frames.
    @ParameterizedTest
    @CsvSource({
        "ACTIVATE, 2526",
        "CASCADE, 2065",
        "AUTHENTICATE, 2150",
        "READ, 2094",
        "WRITE, 2395",
        "CALCULATE, 1141",
        "TRANSFER, 603",
    })
    void steps_last_as_long_as_their_frames(AirStep step, int expected) {
        assertThat(micros(step.frames())).isCloseTo(expected, within(1.0));
    }

    /// What figure 4 gives as typical.
    @ParameterizedTest
    @CsvSource({
        "ACTIVATE, 2526",
        "AUTHENTICATE, 2150",
        "READ, 2500",
        "WRITE, 5500",
        "CALCULATE, 2500",
        "TRANSFER, 4500",
    })
    void steps_take_what_the_data_sheet_calls_typical_and_never_less_than_their_frames(AirStep step, int expected) {
        assertThat(micros(step.accepted())).isCloseTo(expected, within(1.0));
        assertThat(step.accepted()).isGreaterThanOrEqualTo(step.frames());
    }

    @Test
    void a_refusal_takes_a_command_and_a_nak_and_silence_takes_the_time_out() {
        assertThat(micros(AirStep.refused())).isCloseTo(603, within(1.0));
        assertThat(micros(AirStep.AUTHENTICATE.unanswered())).isCloseTo(905 + 708 + 1000, within(1.0));
        assertThat(micros(AirStep.READ.unanswered())).isCloseTo(368 + 5000, within(1.0));
    }

    @Test
    void a_whole_1k_takes_a_fifth_of_a_second_on_the_air() {
        VirtualCard card = VirtualCard.blank(CardType.CLASSIC_1K);
        RadioField field = new RadioField();
        field.hold(card);
        field.activate();
        for (int i = 0; i < 16; i++) {
            SectorNumber sector = SectorNumber.of(i);
            field.authenticate(sector.firstBlock(), KeyType.A, Key.TRANSPORT);
            for (int position = 0; position < 4; position++) {
                field.read(sector.block(position));
            }
        }
        assertThat(micros(field.airTime())).isCloseTo(2526 + 16 * 2150 + 64 * 2500, within(20.0));
    }

    @Test
    void a_uid_of_7_bytes_takes_a_second_cascade_level() {
        RadioField field = new RadioField();
        field.hold(VirtualCard.blank(CardType.CLASSIC_1K, Uid.parse("04112233445566")));
        field.activate();
        assertThat(micros(field.airTime())).isCloseTo(4591, within(1.0));
    }

    @ParameterizedTest
    @CsvSource({"standard, 3", "acr122u, 10"})
    void with_air_each_command_takes_air_and_reader_together(String dialect, int overheadMillis) throws Exception {
        VirtualReaderOptions options = VirtualReaderOptions.DEFAULT
                .withDialect(ReaderDialect.byId(dialect))
                .withAir();
        Wire wire = Wire.to(VirtualCard.blank(CardType.CLASSIC_1K), options);
        assertThat(micros(wire.clock.nanoTime())).as("activation").isCloseTo(2526, within(1.0));
        long begun = wire.clock.nanoTime();

        wire.send("FF82000006FFFFFFFFFFFF");
        assertThat(micros(wire.clock.nanoTime() - begun)).isCloseTo(overheadMillis * 1000, within(1.0));
        wire.send("FF860000050100046000");
        assertThat(micros(wire.clock.nanoTime() - begun)).isCloseTo(2 * overheadMillis * 1000 + 2150, within(1.0));
        wire.send("FFD6000410" + "00".repeat(16));
        assertThat(micros(wire.clock.nanoTime() - begun))
                .isCloseTo(3 * overheadMillis * 1000 + 2150 + 5500, within(1.0));
        wire.send("FFB0000810");
        assertThat(micros(wire.clock.nanoTime() - begun))
                .isCloseTo(4 * overheadMillis * 1000 + 2150 + 5500 + 603, within(1.0));
        wire.send("FF860000050100046000");
        assertThat(micros(wire.clock.nanoTime() - begun))
                .as("a silent card")
                .isCloseTo(5 * overheadMillis * 1000 + 2150 + 5500 + 603 + 2613, within(2.0));
    }

    @Test
    void behind_a_real_service_its_own_time_is_not_taken_twice() throws Exception {
        Wire wire = Wire.to(
                VirtualCard.blank(CardType.CLASSIC_1K),
                VirtualReaderOptions.DEFAULT.withAir().behindService());
        long begun = wire.clock.nanoTime();
        wire.send("FF82000006FFFFFFFFFFFF");
        assertThat(micros(wire.clock.nanoTime() - begun)).isCloseTo(2700, within(1.0));
        assertThat(VirtualReaderOptions.DEFAULT.behindService().air()).isEqualTo(Air.OFF);
    }

    @Test
    void a_silent_card_takes_the_whole_time_out_of_a_read() {
        RadioField field = new RadioField();
        field.hold(VirtualCard.blank(CardType.CLASSIC_1K));
        field.read(BlockNumber.of(4));
        assertThat(micros(field.airTime())).isCloseTo(368 + 5000, within(1.0));
    }

    @Test
    void without_air_nothing_waits() throws Exception {
        Wire wire = Wire.to("standard");
        wire.send("FF82000006FFFFFFFFFFFF");
        wire.send("FF860000050100046000");
        assertThat(wire.clock.nanoTime()).isZero();
    }

    @Test
    void what_a_coarse_clock_leaves_over_is_waited_for_later() throws Exception {
        SimulatedClock fine = new SimulatedClock();
        Clock coarse = new Clock() {
            @Override
            public long nanoTime() {
                return fine.nanoTime();
            }

            @Override
            public void sleep(long nanos) {
                fine.sleep(nanos / 1_000_000 * 1_000_000);
            }
        };
        VirtualReader reader = VirtualReader.holding(
                VirtualCard.blank(CardType.CLASSIC_1K),
                VirtualReaderOptions.DEFAULT.withAir().withClock(coarse));
        var connection = reader.connect(ShareMode.EXCLUSIVE);
        connection.transmit(Hex.parse("FF82000006FFFFFFFFFFFF"));
        for (int i = 0; i < 100; i++) {
            connection.transmit(Hex.parse("FF860000050100046000"));
        }
        assertThat(micros(fine.nanoTime())).isCloseTo(2526 + 101 * 3000 + 100 * 2150, within(1000.0));
    }

    @Test
    void after_a_long_pause_commands_are_not_faster_than_the_air() throws Exception {
        SimulatedClock clock = new SimulatedClock();
        Clock suspended = new Clock() {
            private boolean once;

            @Override
            public long nanoTime() {
                return clock.nanoTime();
            }

            @Override
            public void sleep(long nanos) {
                clock.sleep(once ? nanos : 5_000_000_000L);
                once = true;
            }
        };
        VirtualReader reader = VirtualReader.holding(
                VirtualCard.blank(CardType.CLASSIC_1K),
                VirtualReaderOptions.DEFAULT.withAir().withClock(suspended));
        var connection = reader.connect(ShareMode.EXCLUSIVE);
        long before = clock.nanoTime();
        for (int i = 0; i < 10; i++) {
            connection.transmit(Hex.parse("FF82000006FFFFFFFFFFFF"));
        }
        assertThat(micros(clock.nanoTime() - before)).isCloseTo(10 * 3000 - 1000, within(1.0));
    }
}

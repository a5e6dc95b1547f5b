package cardwright.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.ReaderDialect;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Value commands, each maker's own bytes as manuals print them.
class ValueDialectTest {
    private static final BlockNumber BLOCK = BlockNumber.of(5);
    private static final String VALUE_100_5 = "640000009BFFFFFF6400000005FA05FA";

    private static Wire holding(String dialect, String block) throws Exception {
        VirtualCard card = CardBench.of(CardType.CLASSIC_1K).block(BLOCK, block).card();
        Wire wire = Wire.to(card, VirtualReaderOptions.DEFAULT.withDialect(ReaderDialect.byId(dialect)));
        authenticate(wire, dialect);
        return wire;
    }

    private static void authenticate(Wire wire, String dialect) throws Exception {
        boolean scm = dialect.startsWith("scl") || dialect.startsWith("utrust");
        String place = scm ? "0060" : dialect.startsWith("omnikey") ? "2000" : "0000";
        assertThat(wire.send("FF82" + place + "06FFFFFFFFFFFF")).isEqualTo("9000");
        assertThat(wire.send("FF860000050100 05 60" + (scm ? "01" : "00"))).isEqualTo("9000");
    }

    @ParameterizedTest
    @CsvSource({
        "standard,     FFC200030B A0 09 800105 8104 64000000 00, C0030090009000",
        "standard,     FFC200030B A0 09 800105 8104 64000000,    C0030090009000",
        "acr122u,      FFD7000505 01 00000064,                   9000",
        "acr1252u,     FFD7000505 01 00000064,                   9000",
        "omnikey-5022, FFD4000504 64000000,                      9000",
        "scl3711,      FFF0000506 C1 05 64000000,                9000",
        "utrust-3700f, FFF0000506 C1 05 64000000,                9000",
        "r502,         FFFC000006 C1 05 64000000,                9000",
    })
    void an_increment_of_100_arrives(String dialect, String command, String answer) throws Exception {
        Wire wire = holding(dialect, VALUE_100_5);
        assertThat(wire.send(command)).isEqualTo(answer);
        assertThat(CardBench.stored(wire.card, BLOCK)).isEqualTo("C800000037FFFFFFC800000005FA05FA");
    }

    @ParameterizedTest
    @CsvSource({
        "standard,     FFC200030B A1 09 800105 8104 65000000 00, C0030090009000",
        "acr122u,      FFD7000505 02 00000065,                   9000",
        "omnikey-5022, FFD8000504 65000000,                      9000",
        "scl3711,      FFF0000506 C0 05 65000000,                9000",
        "r502,         FFFC000006 C0 05 65000000,                9000",
    })
    void a_decrement_of_101_arrives(String dialect, String command, String answer) throws Exception {
        Wire wire = holding(dialect, VALUE_100_5);
        assertThat(wire.send(command)).isEqualTo(answer);
        assertThat(CardBench.stored(wire.card, BLOCK)).isEqualTo("FFFFFFFF00000000FFFFFFFF05FA05FA");
    }

    /// On a block without a value, the same increment.
    @ParameterizedTest
    @CsvSource({
        "standard,     FFC200030B A0 09 800105 8104 64000000 00, C0030169819000",
        "acr122u,      FFD7000505 01 00000064,                   6300",
        "omnikey-5022, FFD4000504 64000000,                      6981",
        "scl3711,      FFF0000506 C1 05 64000000,                6981",
        "r502,         FFFC000006 C1 05 64000000,                6981",
    })
    void a_block_without_a_value_is_refused(String dialect, String command, String answer) throws Exception {
        Wire wire = holding(dialect, "00112233445566778899AABBCCDDEEFF");
        assertThat(wire.send(command)).isEqualTo(answer);
        assertThat(wire.card.writeCycles()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "standard,     FFC200030B A0 09 800105 8104 64000000 00, C0030169829000",
        "acr122u,      FFD7000505 01 00000064,                   6300",
        "omnikey-5022, FFD4000504 64000000,                      6982",
        "scl3711,      FFF0000506 C1 05 64000000,                6982",
        "r502,         FFFC000006 C1 05 64000000,                6982",
    })
    void a_sector_that_is_not_open_is_refused(String dialect, String command, String answer) throws Exception {
        Wire wire = holding(dialect, VALUE_100_5);
        wire.reset();
        assertThat(wire.send(command)).isEqualTo(answer);
        assertThat(wire.card.writeCycles()).isZero();
    }

    @Test
    void a_right_that_is_missing_is_told_from_a_value_that_is_missing() throws Exception {
        VirtualCard card = CardBench.of(CardType.CLASSIC_1K)
                .block(BLOCK, VALUE_100_5)
                .block(
                        BlockNumber.of(7),
                        "FFFFFFFFFFFF" + DataSheet.accessBytes("000", "001", "000", "001") + "69FFFFFFFFFFFF")
                .card();
        Wire wire = Wire.to(card, VirtualReaderOptions.DEFAULT.withDialect(ReaderDialect.OMNIKEY_5022));
        authenticate(wire, "omnikey-5022");
        wire.script("""
                FFD8000504 01000000  > 9000
                FFD4000504 01000000  > 6982
                """);
        wire.reset();
        authenticate(wire, "omnikey-5022");
        wire.script("FFD8000504 FFFFFF7F  > 9000\n");
        wire.reset();
        authenticate(wire, "omnikey-5022");
        wire.script("FFD8000504 FFFFFF7F  > 6981\n");
    }

    @Test
    void acs_readers_store_read_and_copy_values() throws Exception {
        Wire wire = holding("acr122u", "00112233445566778899AABBCCDDEEFF");
        wire.script("""
                FFB1000504              > 6300
                FFD7000505 00 FFFFFF9C  > 9000
                FFB1000504              > FFFFFF9C 9000
                FFB1000500              > FFFFFF9C 9000
                FFB10005                > 6300
                FFB1000510              > 6300
                FFD7000502 03 06        > 9000
                FFB1000604              > FFFFFF9C 9000
                FFD7000502 03 40        > 6300
                FFD7000502 04 06        > 6300
                FFD7000505 03 00000000  > 6300
                FFD7010505 01 00000001  > 6300
                FFD7000505 01 00000001 00 > 6300
                FFD7004005 01 00000001  > 6300
                FFD7000504 01 000001    > 6300
                FFB1000604              > FFFFFF9C 9000
                FFD7000502 03 08        > 6300
                """);
        assertThat(CardBench.stored(wire.card, BLOCK)).isEqualTo("9CFFFFFF630000009CFFFFFF05FA05FA");
        assertThat(CardBench.stored(wire.card, BlockNumber.of(6))).isEqualTo("9CFFFFFF630000009CFFFFFF05FA05FA");
        assertThat(CardBench.stored(wire.card, BlockNumber.of(8))).isEqualTo("00".repeat(16));
    }

    @ParameterizedTest
    @CsvSource({
        "standard,     FFC200030B A2 09 800105 8104 64000000 00",
        "standard,     FFC200030B A0 08 800105 8104 64000000 00",
        "standard,     FFC200030B A0 09 810105 8104 64000000 00",
        "standard,     FFC200030B A0 09 800205 8104 64000000 00",
        "standard,     FFC200030B A0 09 800105 8004 64000000 00",
        "standard,     FFC200030B A0 09 800105 8103 64000000 00",
        "standard,     FFC200030A A0 08 800105 8103 640000 00",
        "standard,     FFC200030B A0 09 800105 8104 64000000 05",
        "omnikey-5022, FFD4000501 64",
        "omnikey-5022, FFD4010504 64000000",
        "omnikey-5022, FFD4000504 64000000 00",
        "scl3711,      FFF0000506 C1 06 64000000",
        "scl3711,      FFF0000506 C2 05 64000000",
        "scl3711,      FFF0000505 C1 05 640000",
        "r502,         FFFC000506 C1 05 64000000",
        "r502,         FFFC000005 C1 05 640000",
    })
    void a_value_command_is_taken_in_its_exact_form_only(String dialect, String command) throws Exception {
        Wire wire = holding(dialect, VALUE_100_5);
        assertThat(wire.send(command)).isEqualTo("6700");
        assertThat(wire.card.writeCycles()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "crt-603, FFD7000505 01 00000064, 6300",
        "crt-603, FFC200030B A0 09 800105 8104 64000000 00, 6300",
        "standard, FFD7000505 01 00000064, 6D00",
        "standard, FFC2000003 A00900, 6D00",
        "omnikey-5022, FFF0000506 C1 05 64000000, 6D00",
        "utrust-3700f, FFD7000505 01 00000064, 6D00",
    })
    void the_value_commands_of_other_makers_are_unknown(String dialect, String command, String answer)
            throws Exception {
        assertThat(holding(dialect, VALUE_100_5).send(command)).isEqualTo(answer);
    }
}

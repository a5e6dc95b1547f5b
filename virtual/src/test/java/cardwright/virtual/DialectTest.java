package cardwright.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.ReaderDialect;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.SectorNumber;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a reader of each dialect answers. The status words are typed from the families' manuals and reports.
class DialectTest {
    private static final String ZEROS = "00".repeat(16);

    /// The dialogue of PC/SC Part 3, as users paste it, and the transcript of the CRT-603 of 2015.
    @Test
    void the_three_commands_everybody_sends_read_block_4() throws Exception {
        for (String dialect : List.of("standard", "crt-603", "acr122u", "acr1252u", "r502")) {
            Wire.to(dialect).script("""
                    FF CA 00 00 00                         > 01 02 03 04 90 00
                    FF 82 00 00 06 FF FF FF FF FF FF       > 90 00
                    FF 86 00 00 05 01 00 04 60 00          > 90 00
                    FF B0 00 04 10                         > %s 90 00
                    FF D6 00 04 10 000102030405060708090A0B0C0D0E0F > 90 00
                    FF B0 00 04 10                         > 000102030405060708090A0B0C0D0E0F 90 00
                    """.formatted(ZEROS));
        }
        Wire.to("omnikey-5022").script("""
                FF 82 00 00 06 FF FF FF FF FF FF       > 69 86
                FF 82 20 00 06 FF FF FF FF FF FF       > 90 00
                FF 86 00 00 05 01 00 04 60 00          > 90 00
                FF B0 00 04 10                         > %s 90 00
                """.formatted(ZEROS));
        for (String dialect : List.of("scl3711", "utrust-3700f")) {
            Wire.to(dialect).script("""
                    FF 82 00 00 06 FF FF FF FF FF FF       > 69 88
                    FF 82 00 60 06 FF FF FF FF FF FF       > 90 00
                    FF 86 00 00 05 01 00 04 60 01          > 90 00
                    FF B0 00 04 10                         > %s 90 00
                    """.formatted(ZEROS));
        }
    }

    /// Columns: wrong key, read without authentication, read forbidden, write forbidden, empty slot, no such
    /// slot, no such block, wrong length, unknown instruction, foreign class, ATS.
    @ParameterizedTest
    @CsvSource({
        "standard,     6983, 6982, 6982, 6982, 6984, 6988, 6A82, 6700, 6D00, 6E00, 6A81",
        "crt-603,      6983, 6982, 6982, 6982, 6300, 6B00, 6300, 6700, 6300, 6800, 6300",
        "acr122u,      6300, 6300, 6300, 6300, 6300, 6300, 6300, 6300, 6300, 6300, 6300",
        "acr1252u,     6300, 6300, 6300, 6300, 6300, 6300, 6300, 6300, 6300, 6300, 6300",
        "omnikey-5022, 6983, 6982, 6982, 6982, 6984, 6988, 6581, 6700, 6D00, 6E00, 6A81",
        "scl3711,      6982, 6982, 6982, 6982, 6984, 6984, 6A82, 6700, 6D00, 6E00, 6A81",
        "utrust-3700f, 6982, 6982, 6982, 6982, 6984, 6984, 6A82, 6700, 6D00, 6E00, 6A81",
        "r502,         6300, 6982, 6982, 6982, 6300, 6988, 6A82, 6700, 6D00, 6E00, 6A81",
    })
    void every_refusal_has_the_status_word_of_the_family(
            String id,
            String wrongKey,
            String unauthenticated,
            String readForbidden,
            String writeForbidden,
            String emptySlot,
            String noSlot,
            String noBlock,
            String length,
            String instruction,
            String foreign,
            String ats)
            throws Exception {
        String load = load(id);
        String slot = slot(id);
        Wire wire = frozen(id);

        assertThat(wire.send("FF860000050100 04 60" + slot)).isEqualTo(emptySlot);
        assertThat(wire.send("FF860000050100 04 60 FE")).isEqualTo(noSlot);
        wire.send(load + "06 010203040506");
        assertThat(wire.send("FF860000050100 04 60" + slot)).isEqualTo(wrongKey);
        wire.reset();
        wire.send(load + "06 FFFFFFFFFFFF");
        assertThat(wire.send("FF860000050101 04 60" + slot)).isEqualTo(noBlock);
        assertThat(wire.send("FF860000050100 40 60" + slot)).isEqualTo(noBlock);
        assertThat(wire.send("FFB0004010")).isEqualTo(noBlock);
        assertThat(wire.send("FFB0010410")).isEqualTo(noBlock);
        assertThat(wire.send("FFB0000410")).isEqualTo(unauthenticated);
        wire.reset();
        wire.send(load + "06 FFFFFFFFFFFF");
        assertThat(wire.send("FF860000050100 04 60" + slot)).isEqualTo("9000");
        assertThat(wire.send("FFB000040F")).isEqualTo(length);
        assertThat(wire.send("FFB00004")).isEqualTo(length);
        assertThat(wire.send("FFD6000410" + "00".repeat(15))).isEqualTo(length);
        assertThat(wire.send("FF 99 00 00 00")).isEqualTo(instruction);
        assertThat(wire.send("00 A4 04 00 00")).isEqualTo(foreign);
        assertThat(wire.send("FF CA 01 00 00")).isEqualTo(ats);
        assertThat(wire.send("FFB0000410")).as("still open").isEqualTo(ZEROS + "9000");
        assertThat(wire.send("FFD6000410" + ZEROS)).isEqualTo(writeForbidden);
        wire.reset();
        wire.send(load + "06 FFFFFFFFFFFF");
        wire.send("FF860000050100 04 60" + slot);
        assertThat(wire.send("FFB0000510")).isEqualTo(readForbidden);
    }

    /// A card whose block 4 can only be read, and whose block 5 is closed.
    private static Wire frozen(String id) throws Exception {
        VirtualCard card = CardBench.of(CardType.CLASSIC_1K)
                .block(
                        BlockNumber.of(7),
                        "FFFFFFFFFFFF" + DataSheet.accessBytes("010", "111", "000", "001") + "69FFFFFFFFFFFF")
                .card();
        return Wire.to(card, VirtualReaderOptions.DEFAULT.withDialect(ReaderDialect.byId(id)));
    }

    private static String load(String id) {
        return switch (id) {
            case "omnikey-5022" -> "FF822000";
            case "scl3711", "utrust-3700f" -> "FF820060";
            default -> "FF820000";
        };
    }

    private static String slot(String id) {
        return id.startsWith("scl") || id.startsWith("utrust") ? "01" : "00";
    }

    @ParameterizedTest
    @CsvSource({
        "standard,     FF820000, 9000",
        "standard,     FF82001F, 9000",
        "standard,     FF822000, 9000",
        "standard,     FF820020, 6988",
        "standard,     FF828000, 6983",
        "standard,     FF824000, 6985",
        "standard,     FF820100, 6B00",
        "standard,     FF822100, 6B00",
        "standard,     FF821000, 6B00",
        "crt-603,      FF820000, 9000",
        "crt-603,      FF821000, 9000",
        "crt-603,      FF822000, 6B00",
        "crt-603,      FF820001, 6B00",
        "crt-603,      FF828000, 6B00",
        "acr122u,      FF820000, 9000",
        "acr122u,      FF820001, 9000",
        "acr122u,      FF820002, 6300",
        "acr122u,      FF822000, 6300",
        "acr1252u,     FF820001, 9000",
        "acr1252u,     FF820002, 6300",
        "omnikey-5022, FF822000, 9000",
        "omnikey-5022, FF82201F, 9000",
        "omnikey-5022, FF822020, 6988",
        "omnikey-5022, FF820000, 6986",
        "scl3711,      FF820060, 9000",
        "scl3711,      FF820061, 9000",
        "scl3711,      FF820062, 6988",
        "scl3711,      FF822060, 6987",
        "r502,         FF820000, 9000",
        "r502,         FF820001, 6B00",
    })
    void keys_are_loaded_where_the_family_keeps_them(String dialect, String header, String status) throws Exception {
        assertThat(Wire.to(dialect).send(header + "06FFFFFFFFFFFF")).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"standard, 6989", "crt-603, 6700", "acr122u, 6300", "r502, 6700"})
    void a_key_of_five_bytes_is_refused(String dialect, String status) throws Exception {
        assertThat(Wire.to(dialect).send("FF82000005FFFFFFFFFF")).isEqualTo(status);
    }

    @Test
    void a_key_loaded_as_key_a_of_an_scl3711_does_not_serve_as_key_b() throws Exception {
        Wire.to("scl3711").script("""
                FF82006006FFFFFFFFFFFF > 9000
                FF860000050100046101   > 6984
                FF860000050100046160   > 6984
                FF860000050100046001   > 9000
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "standard, 9000",
        "crt-603, 6300",
        "acr122u, 9000",
        "acr1252u, 9000",
        "omnikey-5022, 6D00",
        "scl3711, 6D00",
        "utrust-3700f, 6D00",
        "r502, 6D00",
    })
    void the_old_form_of_general_authenticate_works_where_the_family_takes_it(String dialect, String status)
            throws Exception {
        Wire wire = Wire.to(dialect);
        wire.send(load(dialect) + "06FFFFFFFFFFFF");
        assertThat(wire.send("FF880004 60" + slot(dialect))).isEqualTo(status);
    }

    @Test
    void the_old_form_with_a_byte_too_many_or_too_few_is_refused() throws Exception {
        Wire.to("standard").script("""
                FF82000006FFFFFFFFFFFF > 9000
                FF8800046000FF         > 6700
                FF88000460             > 6700
                FF88000462 00          > 6986
                FF88000461 00          > 9000
                """);
    }

    @Test
    void general_authenticate_is_taken_in_its_exact_form_only() throws Exception {
        Wire.to("standard").script("""
                FF82000006FFFFFFFFFFFF       > 9000
                FF860000050100046000         > 9000
                FF860100050100046000         > 6B00
                FF860001050100046000         > 6B00
                FF860000050200046000         > 6A81
                FF860000050100046200         > 6986
                FF86000005010004600000       > 6700
                FF8600000401000460           > 6700
                FF86000006010004600000       > 6700
                FF8600000000050100046000     > 6700
                FF8600                       > 6700
                FF86                         > 6700
                FF                           > 6D00
                """);
    }

    @Test
    void an_le_or_data_too_many_are_refused() throws Exception {
        Wire wire = Wire.to("standard").script("""
                FF82000006FFFFFFFFFFFF00     > 6700
                FF82000006FFFFFFFFFFFF       > 9000
                FF860000050100046000         > 9000
                FFD6000410 %1$s 00           > 6700
                FFB0000401 00 10             > 6700
                FFCA000001 00 00             > 6700
                """.formatted(ZEROS));
        assertThat(wire.card.writeCycles()).isZero();
    }

    @Test
    void only_volatile_keys_are_lost_with_the_power() {
        ReaderKeys keys = new ReaderKeys();
        keys.load(0, Key.TRANSPORT, false);
        keys.load(1, Key.MAD, true);
        keys.forgetVolatile();
        assertThat(keys.key(0)).isEmpty();
        assertThat(keys.key(1)).contains(Key.MAD);
        keys.forgetAll();
        assertThat(keys.key(1)).isEmpty();
    }

    @Test
    void the_uid_comes_in_the_length_that_is_asked_for() throws Exception {
        Wire.to("standard").script("""
                FFCA000000     > 01020304 9000
                FFCA000004     > 01020304 9000
                FFCA000007     > 01020304 6282
                FFCA000003     > 6C04
                FFCA000001     > 6C04
                FFCA0000       > 6700
                FFCA00000100   > 6700
                FFCA000100     > 6B00
                FFCA020000     > 6B00
                """);
        assertThat(Wire.to("acr122u").send("FFCA000003")).isEqualTo("6300");
    }

    @Test
    void read_binary_gives_one_block_and_nothing_else() throws Exception {
        Wire.to("standard").script("""
                FF82000006FFFFFFFFFFFF       > 9000
                FF860000050100046000         > 9000
                FFB0000410                   > %1$s 9000
                FFB0000400                   > 6700
                FFB0000420                   > 6700
                FFB0000411                   > 6700
                FFB00004000010               > 6700
                FFB00004010010               > 6700
                FFB0000710                   > 000000000000FF078069FFFFFFFFFFFF 9000
                """.formatted(ZEROS));
        Wire.to("r502").script("""
                FF82000006FFFFFFFFFFFF       > 9000
                FF860000050100046000         > 9000
                FFB0000400                   > %1$s 9000
                FFB0000420                   > 6700
                """.formatted(ZEROS));
    }

    @Test
    void an_acr1252u_reads_and_writes_the_data_blocks_of_a_sector_at_once_and_trailers_singly() throws Exception {
        VirtualCard card = VirtualCard.blank(CardType.CLASSIC_4K);
        Wire wire = Wire.to(card, VirtualReaderOptions.DEFAULT.withDialect(ReaderDialect.ACR1252U));
        wire.script("""
                FF82000006FFFFFFFFFFFF       > 9000
                FF860000050100046000         > 9000
                FFD6000430 %2$s              > 9000
                FFB0000430                   > %2$s 9000
                FFB0000520                   > %3$s 9000
                FFB0000520                   > %3$s 9000
                FFB0000530                   > 6300
                FFB0000440                   > 6300
                FFB0000710                   > 000000000000FF078069FFFFFFFFFFFF 9000
                FF860000050100806000         > 9000
                FFB00080F0                   > %4$s 9000
                FFB0008100                   > 6300
                FFB00081E0                   > %5$s 9000
                FFB00081F0                   > 6300
                """.formatted(
                        ZEROS,
                        "11".repeat(16) + "22".repeat(16) + "33".repeat(16),
                        "22".repeat(16) + "33".repeat(16),
                        "00".repeat(240),
                        "00".repeat(224)));
        assertThat(CardBench.stored(card, BlockNumber.of(6))).isEqualTo("33".repeat(16));
    }

    @Test
    void a_read_of_several_blocks_is_refused_as_a_whole_if_one_may_not_be_read() throws Exception {
        VirtualCard card = CardBench.of(CardType.CLASSIC_1K)
                .block(
                        BlockNumber.of(7),
                        "FFFFFFFFFFFF" + DataSheet.accessBytes("000", "000", "111", "001") + "69FFFFFFFFFFFF")
                .card();
        Wire.to(card, VirtualReaderOptions.DEFAULT.withDialect(ReaderDialect.ACR1252U))
                .script("""
                FF82000006FFFFFFFFFFFF       > 9000
                FF860000050100046000         > 9000
                FFB0000430                   > 6300
                """);
    }

    @Test
    void block_0_can_not_be_written_in_any_dialect() throws Exception {
        for (ReaderDialect dialect : ReaderDialect.ALL) {
            Wire wire = Wire.to(dialect);
            wire.send(load(dialect.id()) + "06FFFFFFFFFFFF");
            wire.send("FF86000005010000 60" + slot(dialect.id()));
            assertThat(wire.send("FFD6000010" + ZEROS)).as(dialect.id()).isNotEqualTo("9000");
            assertThat(wire.card.writeCycles()).isZero();
        }
    }

    @Test
    void every_type_of_card_shows_its_atr() throws Exception {
        List<String> atrs = new ArrayList<>();
        for (CardType type : CardType.values()) {
            Wire wire = Wire.to(VirtualCard.blank(type), VirtualReaderOptions.DEFAULT);
            atrs.add(wire.connection.atr().toString());
        }
        assertThat(atrs)
                .containsExactly(
                        "3B 8F 80 01 80 4F 0C A0 00 00 03 06 03 00 26 00 00 00 00 4D",
                        "3B 8F 80 01 80 4F 0C A0 00 00 03 06 03 00 01 00 00 00 00 6A",
                        "3B 8F 80 01 80 4F 0C A0 00 00 03 06 03 00 36 00 00 00 00 5D",
                        "3B 8F 80 01 80 4F 0C A0 00 00 03 06 03 00 02 00 00 00 00 69");
    }

    @Test
    void a_reader_has_the_name_of_its_dialect() throws Exception {
        for (ReaderDialect dialect : ReaderDialect.ALL) {
            assertThat(Wire.to(dialect).reader.name()).isEqualTo(dialect.readerName());
            assertThat(Wire.to(dialect).connection.readerName()).isEqualTo(dialect.readerName());
        }
    }

    @Test
    void the_last_block_of_a_4k_card_is_read() throws Exception {
        Wire wire = Wire.to(VirtualCard.blank(CardType.CLASSIC_4K), VirtualReaderOptions.DEFAULT);
        wire.script("""
                FF82000006FFFFFFFFFFFF       > 9000
                FF860000050100F06000         > 9000
                FFB000FF10                   > 000000000000FF078069FFFFFFFFFFFF 9000
                """);
        assertThat(wire.card.authenticated()).contains(SectorNumber.of(39));
    }
}

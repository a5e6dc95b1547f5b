package cardwright.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.mifare.SectorNumber;
import cardwright.text.InvalidInput;
import cardwright.text.Language;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectNotationTest {
    /// The lines people have in their files: what is printed once must be read for ever.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "standard     | keys=00:00-1F,20:00-1F auth=86,88 read=16 values=part3-c2",
                "acr122u      | keys=00:00-01 auth=86,88 read=16 values=acs-d7 forgets-keys sw=all:6300",
                "acr1252u     | keys=00:00-01 auth=86,88 read=48/240 values=acs-d7 sw=all:6300",
                "omnikey-5022 | keys=20:00-1F auth=86 read=16 values=omnikey-d4-d8 sw=no-block:6581",
                "scl3711      | keys=00:type auth=86@01 read=16 values=identiv-f0 "
                        + "sw=authenticate-key:6982,authenticate-slot:6984",
                "r502         | keys=00:00 auth=86 read=16 values=feitian-fc le00 "
                        + "sw=load-reader-key:6B00,load-secured:6B00,load-volatile:6B00,load-non-volatile:6B00,"
                        + "load-slot:6B00,load-length:6700,authenticate-key:6300,authenticate-empty-slot:6300"
            })
    void a_row_of_the_table_is_printed_as_ever(String id, String line) {
        assertThat(ReaderDialect.byId(id).notation()).isEqualTo(line);
    }

    static Stream<ReaderDialect> dialects() {
        List<ReaderDialect> more = List.of(
                new DialectBuilder("x", "x")
                        .takesOldAuthenticateOnly()
                        .authenticatesSlot(0)
                        .recovers()
                        .build(),
                new DialectBuilder("x", "x")
                        .keys(KeyPlace.numbered(0x10, 0, 0), KeyPlace.byKeyType(0x20))
                        .reads(16, 240)
                        .build());
        return Stream.concat(ReaderDialect.ALL.stream(), more.stream());
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void a_remembered_dialect_speaks_as_the_one_that_was_found(ReaderDialect dialect) {
        ReaderDialect read = ReaderDialect.parse(dialect.notation());
        assertThat(read.notation()).isEqualTo(dialect.notation());
        assertThat(read.keyPlaces()).isEqualTo(dialect.keyPlaces());
        for (int slot : new int[] {0, 1, 0x60, 0x61}) {
            assertThat(read.authenticateSlot(slot)).isEqualTo(dialect.authenticateSlot(slot));
        }
        assertThat(read.takesGeneralAuthenticate()).isEqualTo(dialect.takesGeneralAuthenticate());
        assertThat(read.takesOldAuthenticate()).isEqualTo(dialect.takesOldAuthenticate());
        for (SectorNumber sector : List.of(SectorNumber.of(0), SectorNumber.of(32))) {
            assertThat(read.readLimit(sector)).isEqualTo(dialect.readLimit(sector));
        }
        assertThat(read.readsWithoutLength()).isEqualTo(dialect.readsWithoutLength());
        assertThat(read.valueForm()).isEqualTo(dialect.valueForm());
        assertThat(read.keepsKeys()).isEqualTo(dialect.keepsKeys());
        assertThat(read.recoversAfterRefusal()).isEqualTo(dialect.recoversAfterRefusal());
        for (Refusal refusal : Refusal.values()) {
            assertThat(read.status(refusal)).isEqualTo(dialect.status(refusal));
        }
    }

    @Test
    void what_a_line_leaves_out_is_as_the_most_careful_reader_has_it() {
        ReaderDialect dialect = ReaderDialect.parse("  keys=20:1f ");
        assertThat(dialect.notation()).isEqualTo("keys=20:1F auth=86 read=16 values=none");
        assertThat(dialect).hasToString("custom");
    }

    @Test
    void a_name_of_the_table_is_a_dialect_too() {
        assertThat(ReaderDialect.parse("acr122u")).isSameAs(ReaderDialect.ACR122U);
        assertThatThrownBy(() -> ReaderDialect.parse("acr122")).hasMessageContaining("\"acr122u\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keys=00",
                "keys=00:0",
                "keys=00:00:00",
                "keys=00:01-00",
                "keys=",
                "keys=00:00,",
                "keys=00:00 keys=00:00",
                "keys=00:00 auth=87",
                "keys=00:00 auth=86@1",
                "keys=00:00 read=17",
                "keys=00:00 read=16/32/48",
                "keys=00:00 read=256",
                "keys=00:00 values=acs",
                "keys=00:00 le00=1",
                "keys=00:00 sw=class:6E0",
                "keys=00:00 sw=classy:6E00",
                "keys=00:00 Recovers"
            })
    void a_wrong_word_is_named_and_not_passed_over(String line) {
        String wrong = line.substring(line.lastIndexOf(' ') + 1);
        assertThatThrownBy(() -> ReaderDialect.parse(line)).isInstanceOfSatisfying(InvalidInput.class, e -> {
            assertThat(e.text().in(Language.EN)).contains("\"" + wrong + "\"", "values=none");
            assertThat(e.text().in(Language.ZH)).contains("“" + wrong + "”");
        });
    }

    @Test
    void a_line_without_a_place_for_keys_is_told_so() {
        assertThatThrownBy(() -> ReaderDialect.parse("auth=86")).hasMessageContaining("keys=00:00");
    }
}

package cardwright.explain;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.text.Hex;
import cardwright.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {
    private static List<String> of(String hex) {
        return Reading.of(Hex.parse(hex)).stream().map(Reading::id).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "9000, answer",
        "6983, answer",
        "1234, unknown",
        "05, unknown",
        "FF0780, access-bytes",
        "08778F, access-bytes",
        "FF0781, malformed-access-bytes",
        "FF078069, access-bytes uid",
        "FFCA0000, command malformed-access-bytes uid",
        "01020304, malformed-access-bytes uid",
        "FFCA000000, command",
        "FF82000006FFFFFFFFFFFF, command",
        "FF860000050100046000, command",
        "FF8800046000, command key",
        "00A4040000, command",
        "A0A1A2A3A4A5, key",
        "010203049000, answer key",
        "04112233445566, uid",
        "3B8F8001804F0CA000000306030001000000006A, atr",
        "3B8180018080, atr key",
        "000102030405060708090A0B0C0D0E0F9000, answer",
        "FFFFFFFFFFFFFF078069FFFFFFFFFFFF, trailer data",
        "FFFFFFFFFFFFFF078169FFFFFFFFFFFF, malformed-access-bytes data",
        "87D612007829EDFF87D6120011EE11EE, value-block data",
        "01020304040804006263646566676869, manufacturer-block data",
        "000102030405060708090A0B0C0D0E0F, data",
        "00000000000000000000000000000000, data"
    })
    void bytes_are_what_they_are_likeliest_to_be(String hex, String readings) {
        assertThat(of(hex)).isEqualTo(List.of(readings.split(" ")));
    }

    /// Access bytes FF 00 F0 with general purpose byte FF.
    @Test
    void a_value_block_whose_bytes_agree_as_access_bytes_too_is_both() {
        assertThat(of("0F0F0F0FF0F0F0F00F0F0F0F00FF00FF")).startsWith("value-block");
        assertThat(of("000000FFFFFFFF00000000FF00FF00FF")).contains("value-block");
    }

    @Test
    void an_atr_with_a_wrong_check_byte_is_told_the_right_one() {
        Reading atr = Reading.of(Hex.parse("3B8F8001804F0CA0000003060300010000000069"))
                .getFirst();
        assertThat(ReadingWords.details(atr))
                .extracting(text -> text.in(Language.EN))
                .containsExactly(
                        "A reader made it up for a contactless storage card: MIFARE Classic 1K.",
                        "Its last byte should be 6A, so a byte is wrong or missing.");
    }

    @Test
    void every_reading_of_every_length_has_words_in_both_languages() {
        for (int length = 1; length <= 300; length++) {
            byte[] bytes = new byte[length];
            java.util.Arrays.fill(bytes, (byte) 0x3B);
            for (Reading reading : Reading.of(bytes)) {
                for (Language language : Language.values()) {
                    assertThat(ReadingWords.title(reading).in(language)).isNotEmpty();
                    ReadingWords.details(reading)
                            .forEach(text -> assertThat(text.in(language)).isNotEmpty());
                }
            }
        }
    }
}

package cardwright.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.mifare.Samples;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Hexadecimal digits as people paste them.
class HexTest {
    @Test
    void bytes_printed_are_bytes_parsed() {
        for (int length = 0; length < 20; length++) {
            Samples.bytes(length, bytes -> {
                assertThat(Hex.parse(Hex.of(bytes))).isEqualTo(bytes);
                assertThat(Hex.parse(Hex.spaced(bytes))).isEqualTo(bytes);
                assertThat(Hex.parse(Hex.of(bytes).toLowerCase(Locale.ROOT))).isEqualTo(bytes);
            });
        }
    }

    @Test
    void digits_are_upper_case_and_two_for_each_byte() {
        byte[] bytes = {0, 1, (byte) 0x9A, (byte) 0xBC, (byte) 0xDE, (byte) 0xFF};
        assertThat(Hex.of(bytes)).isEqualTo("00019ABCDEFF");
        assertThat(Hex.spaced(bytes)).isEqualTo("00 01 9A BC DE FF");
        assertThat(Hex.of(bytes, 1, 2, ":")).isEqualTo("01:9A");
        assertThat(Hex.ofByte(0x0A)).isEqualTo("0A");
        assertThat(Hex.ofByte(-1)).isEqualTo("FF");
        assertThat(Hex.ofShort(0x6A82)).isEqualTo("6A82");
        assertThat(Hex.ofShort(0x000A)).isEqualTo("000A");
    }

    @Test
    void separators_between_bytes_are_passed_over() {
        for (String text : List.of("FF0780", "ff 07 80", "FF:07:80", "ff-07-80", " FF\t0780 ")) {
            assertThat(Hex.parse(text)).as(text).containsExactly(0xFF, 0x07, 0x80);
        }
    }

    @Test
    void a_wrong_character_is_named_by_its_place_and_the_text_is_not_repeated() {
        for (String text : List.of("A0A1G2", "A0A1!2", "A0A1/2", "A0A1@2", "A0A1`2", "A0A1g2", "A0A1ı2", "A0A1٤2")) {
            assertThatThrownBy(() -> Hex.parse(text))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            e -> assertThat(List.of(
                                            e.text().in(Language.EN), e.text().in(Language.ZH)))
                                    .allMatch(said -> said.contains("5") && !said.contains("A0A1")));
        }
    }

    @Test
    void a_pair_of_digits_that_is_torn_apart_is_refused() {
        assertThatThrownBy(() -> Hex.parse("F F0780"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("Character 2 ");
    }

    @Test
    void a_missing_last_digit_is_refused() {
        assertThatThrownBy(() -> Hex.parse("FF078"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("The last byte has only one digit");
    }

    @Test
    void every_digit_has_its_value_and_no_other_character_has_one() {
        for (char c = 0; c < 0x300; c++) {
            int index = "0123456789abcdef0123456789ABCDEF".indexOf(c);
            assertThat(Hex.digit(c)).as("%x", (int) c).isEqualTo(index < 0 ? -1 : index % 16);
        }
    }
}

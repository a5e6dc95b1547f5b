package cardwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> WORDS = List.of("read", "access", "value");

    @ParameterizedTest
    @CsvSource({"raed, read", "READ, read", "acess, access", "valu, value", "rread, read", "vlaue, value"})
    void a_slip_of_the_finger_finds_the_word_that_was_meant(String wrong, String meant) {
        assertThat(Nearest.of(wrong, WORDS).word()).contains(meant);
        assertThat(Nearest.of(wrong, WORDS).hint().in(Language.EN))
                .isEqualTo("Did you mean \"" + meant + "\"? There are: read, access, value.");
    }

    @ParameterizedTest
    @CsvSource({"banana", "''", "re", "excess_value"})
    void a_word_that_is_like_none_is_answered_with_all_there_are(String wrong) {
        assertThat(Nearest.of(wrong, WORDS).word()).isEmpty();
        assertThat(Nearest.of(wrong, WORDS).hint().in(Language.ZH)).isEqualTo("可用的有：read, access, value。");
    }

    @ParameterizedTest
    @CsvSource({
        "ACS ACR122U PICC, picc, true",
        "ACS ACR122U PICC, ' ICC', false",
        "reader, readers, false",
        "ends in SAM, sam, true",
        "@[, `{, false",
        "x, '', true"
    })
    void names_are_compared_without_case_in_every_locale(String text, String part, boolean contained) {
        assertThat(Ascii.contains(text, part)).isEqualTo(contained);
    }
}

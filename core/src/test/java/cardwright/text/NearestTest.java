package cardwright.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({"raed, read", "READ, read", "acess, access", "valu, value", "rread, read", "'', read"})
    void a_slip_of_the_finger_finds_the_word_that_was_meant(String wrong, String meant) {
        assertThat(Nearest.to(wrong, List.of("read", "access", "value"))).isEqualTo(meant);
    }

    @Test
    void nothing_is_near_to_anything_where_there_is_nothing() {
        assertThatThrownBy(() -> Nearest.to("read", List.of())).isInstanceOf(IllegalArgumentException.class);
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

package cardwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.mifare.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Texts as UTF-8 and back, by a way of their own for ASCII.
class Utf8Test {
    @Test
    void a_text_has_the_bytes_that_the_jdk_gives_it_whatever_its_language() {
        for (String text :
                List.of("", "a", "FF 07 80 69\n", "\0", "\u007F", "\u0080", "读卡器 0", "ACS é", "a😀", "\uD83D")) {
            byte[] expected = text.getBytes(StandardCharsets.UTF_8);
            assertThat(Utf8.bytes(text)).as(text).isEqualTo(expected);
            assertThat(Utf8.text(expected, 0, expected.length))
                    .as(text)
                    .isEqualTo(new String(expected, StandardCharsets.UTF_8));
        }
    }

    @Test
    void every_character_is_written_and_read_as_the_jdk_does() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String text = "x" + (char) c;
            byte[] bytes = Utf8.bytes(text);
            if (!new String(bytes, StandardCharsets.UTF_8).equals(Utf8.text(bytes, 0, bytes.length))
                    || (!Character.isSurrogate((char) c)
                            && !Utf8.text(bytes, 0, bytes.length).equals(text))) {
                assertThat(text).as("character %04X", c).isEqualTo(Utf8.text(bytes, 0, bytes.length));
            }
        }
    }

    @Test
    void bytes_that_are_no_utf8_are_read_as_the_jdk_reads_them() {
        for (int length = 0; length < 20; length++) {
            Samples.bytes(
                    length,
                    bytes -> assertThat(Utf8.text(bytes, 0, bytes.length))
                            .isEqualTo(new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    @Test
    void a_part_of_an_array_is_read_without_what_stands_around_it() {
        byte[] bytes = "<读卡器>reader<".getBytes(StandardCharsets.UTF_8);
        assertThat(Utf8.text(bytes, 1, 9)).isEqualTo("读卡器");
        assertThat(Utf8.text(bytes, 11, 6)).isEqualTo("reader");
    }
}

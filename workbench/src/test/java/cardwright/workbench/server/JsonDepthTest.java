package cardwright.workbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonDepthTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "7|0",
                "{}|1",
                "[[],[[]]]|3",
                "{'a':[{'b':1}]}|3",
                "{'a':'[[[['}|1",
                "{'a':'\\'[[[['}|1",
                "{'a':'\\\\'},[[|2",
                "]]]][|0",
                "[[[[|4",
            })
    void brackets_in_strings_do_not_count(String json, int depth) {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        assertThat(JsonDepth.of(bytes)).isEqualTo(depth);
    }
}

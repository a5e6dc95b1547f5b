package cardwright.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {
    /// RFC 8259, section 7: what must be escaped, and what need not be.
    static List<List<String>> strings() {
        return List.of(
                List.of("", "\"\""),
                List.of("say \"no\"", "\"say \\\"no\\\"\""),
                List.of("C:\\cards", "\"C:\\\\cards\""),
                List.of("a\nb\rc\td", "\"a\\nb\\rc\\td\""),
                List.of("\0\1\u001F", "\"\\u0000\\u0001\\u001F\""),
                List.of("\u007F/<>&'", "\"\u007F/<>&'\""),
                List.of("扇区 🂡", "\"扇区 🂡\""));
    }

    @ParameterizedTest
    @MethodSource("strings")
    void no_text_breaks_the_line_a_program_reads(List<String> textAndJson) {
        String json = textAndJson.get(1);
        assertThat(Json.object(object -> object.put("k", textAndJson.get(0)))).isEqualTo("{\"k\":" + json + "}");
        assertThat(Json.object(object -> object.put(textAndJson.get(0), 1L))).isEqualTo("{" + json + ":1}");
        assertThat(Json.object(object -> object.strings("k", List.of(textAndJson.get(0)))))
                .isEqualTo("{\"k\":[" + json + "]}");
    }

    @Test
    void fields_stand_in_the_order_they_were_added() {
        String json = Json.object(object -> object.put("gpb", (String) null)
                .put("valid", true)
                .put("value", -2147483648L)
                .put("trailer", trailer -> trailer.put("condition", "001"))
                .array("groups", List.of("0", "1"), (group, blocks) -> group.put("blocks", blocks))
                .strings("none", List.of()));
        assertThat(json)
                .isEqualTo("{\"gpb\":null,\"valid\":true,\"value\":-2147483648,\"trailer\":{\"condition\":\"001\"},"
                        + "\"groups\":[{\"blocks\":\"0\"},{\"blocks\":\"1\"}],\"none\":[]}");
    }

    @Test
    void an_object_without_fields_is_whole() {
        assertThat(Json.object(object -> {})).isEqualTo("{}");
    }
}

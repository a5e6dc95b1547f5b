package cardwright.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Lists read as each language writes them.
class TextListTest {
    @Test
    void one_two_or_more_texts_are_one_text() {
        assertThat(list("a").and().in(Language.EN)).isEqualTo("a");
        assertThat(list("a", "b").and().in(Language.EN)).isEqualTo("a and b");
        assertThat(list("a", "b", "c").and().in(Language.EN)).isEqualTo("a, b and c");
        assertThat(list("a", "b", "c", "d").or().in(Language.EN)).isEqualTo("a, b, c or d");
        assertThat(list("a", "b", "c").clauses().in(Language.EN)).isEqualTo("a; b; c");
        assertThat(list("a", "b", "c").and().in(Language.ZH)).isEqualTo("a、b、c");
        assertThat(list("a", "b", "c").or().in(Language.ZH)).isEqualTo("a、b或c");
        assertThat(list("a", "b").clauses().in(Language.ZH)).isEqualTo("a；b");
    }

    @Test
    void nothing_is_no_list() {
        assertThatThrownBy(() -> new TextList(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static TextList list(String... items) {
        return new TextList(
                List.of(items).stream().<Text>map(item -> language -> item).toList());
    }
}

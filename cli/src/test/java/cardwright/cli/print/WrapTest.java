package cardwright.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrapTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "read blocks of a card; 10; read|blocks of|a card",
                "read blocks of a card; 21; read blocks of a card",
                "read blocks of a card; 20; read blocks of a|card",
                "FF078069FF078069 is long; 8; FF078069FF078069|is long",
                "'a  b'; 3; a|b",
                "一二三四五; 4; 一二|三四|五",
                "一二三四五; 5; 一二|三四|五",
                "读卡器，扇区; 6; 读卡|器，扇|区",
                "（读）卡; 4; （读）|卡",
                "卡“virtual”卡; 5; 卡|“virtual”|卡",
                "1K 卡为 0 到 63; 6; 1K 卡|为 0|到 63"
            })
    void no_line_is_wider_than_asked_and_none_begins_with_a_closing_mark(String text, int columns, String lines) {
        assertThat(Wrap.lines(text, columns)).containsExactly(lines.split("\\|"));
    }

    @Test
    void line_breaks_and_empty_lines_of_the_text_stay() {
        assertThat(Wrap.lines("first\n\nsecond one", 7)).containsExactly("first", "", "second", "one");
        assertThat(Wrap.lines("", 7)).containsExactly("");
    }

    @Test
    void terms_line_up_and_long_meanings_stay_in_their_column() {
        MemoryConsole console = new MemoryConsole();
        Output output = new Output(console);
        new Definitions()
                .add("-h, --help", "show this help")
                .add("--a-name-too-long-for-any-column HEX", "bytes")
                .add("块", "从卡的开头数起的块号")
                .print(output, 30);
        output.flush();
        List<String> lines = console.lines();
        assertThat(lines)
                .containsExactly(
                        "  -h, --help  show this help",
                        "  --a-name-too-long-for-any-column HEX",
                        "              bytes",
                        "  块          从卡的开头数起的",
                        "              块号");
    }
}

package cardwright.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {
    private final MemoryConsole console = new MemoryConsole();

    private List<String> printed(Table table) {
        Output output = new Output(console);
        table.print(output);
        output.flush();
        return console.lines();
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "block, 5", "块, 2", "块0, 3", "“A”, 3", "（A）, 5", "，, 2", "한, 2", "…, 1", "→, 1", "é, 1"})
    void a_wide_character_takes_two_columns(String text, int columns) {
        assertThat(Width.of(text)).isEqualTo(columns);
    }

    @Test
    void columns_line_up_where_cells_hold_chinese() {
        assertThat(printed(new Table("  ")
                        .row("块", "读", "A|B")
                        .row("扇区尾块", "never", "A")
                        .row("0", "写", "B")))
                .containsExactly("  块        读     A|B", "  扇区尾块  never  A", "  0         写     B");
    }

    @Test
    void empty_cells_leave_their_room_but_no_spaces_at_the_end_of_a_line() {
        assertThat(printed(new Table("").row("a", "", "c").row("", "bb", "").row("only")))
                .containsExactly("a         c", "      bb", "only");
    }

    @Test
    void a_table_without_rows_prints_nothing() {
        assertThat(printed(new Table("  "))).isEmpty();
    }
}

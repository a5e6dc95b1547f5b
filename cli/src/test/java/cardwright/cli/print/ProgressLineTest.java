package cardwright.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final MemoryConsole console = new MemoryConsole();
    private final Output output = new Output(console);

    @Test
    void a_message_never_runs_on_behind_the_progress_and_the_progress_goes_on_below() {
        console.terminal = true;
        try (ProgressLine progress = output.progress()) {
            progress.show(1, 2, "half");
            output.error("The card is gone.");
            progress.show(1, 2, "half");
        }
        String bar = "[###############---------------] half";
        String cleared = "\r" + " ".repeat(bar.length()) + "\b".repeat(bar.length()) + "\r";
        assertThat(console.errors()).isEqualTo("\r" + bar + cleared + "The card is gone.\n\r" + bar + cleared);
    }

    @Test
    void nothing_is_shown_where_nobody_looks() {
        try (ProgressLine progress = output.progress()) {
            progress.show(1, 2, "half");
            output.error("Done.");
        }
        assertThat(console.errors()).isEqualTo("Done.\n");
    }
}

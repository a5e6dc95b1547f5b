package cardwright.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The example programs compile and run.
@Tag("exhaustive")
class ExamplesTest {
    private static final Path FOLDER = Path.of("..", "examples");

    static List<Path> programs() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void there_are_some() throws IOException {
        assertThat(programs()).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void it_compiles_and_runs(Path program, @TempDir Path folder) throws Exception {
        new JavaProgram(Files.readString(program), folder).run();
    }
}

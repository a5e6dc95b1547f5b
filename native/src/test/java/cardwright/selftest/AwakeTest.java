package cardwright.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.testing.PrivatePcscd;
import cardwright.testing.Program;
import cardwright.testing.junit.OrSkip;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// How the native program waits for pcscd's answers, see `awake.c`.
@EnabledOnOs(OS.LINUX)
class AwakeTest {
    private static final Path PROGRAM = Path.of("target/cardwright");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void waiting_keeps_the_word_of_POSIX_and_long_waits_sleep(@TempDir Path folder) throws Exception {
        Program gcc = OrSkip.present(Program.find("gcc"), "Trying how the native program waits needs gcc.");
        Path test = folder.resolve("awake");
        Program.Run compiled = gcc.run(
                LIMIT, "", "-Wall", "-Wextra", "-Werror", "-pthread", "-o", test.toString(), "src/test/c/awake.c");
        assertThat(compiled.exitCode()).as(compiled.output()).isZero();
        assertThat(new Program(test, Map.of()).run(LIMIT, "", new String[0])).isEqualTo(new Program.Run(0, ""));
    }

    @Test
    @Tag("outside")
    void libpcsclite_waits_the_programs_way_and_does_not_fall_asleep_over_each_answer(@TempDir Path folder)
            throws Exception {
        var _ = OrSkip.present(
                Optional.of(PROGRAM).filter(Files::isExecutable),
                "How the native program waits is tried on it, for which the build found no C compiler.");
        try (PrivatePcscd pcscd = OrSkip.orSkip(() -> PrivatePcscd.start(folder, List.of("Some Reader")))) {
            Program program = new Program(PROGRAM.toAbsolutePath(), pcscd.environment());
            Program.Run run = program.with(Map.of("LD_DEBUG", "bindings")).run(LIMIT, "", "readers");
            assertThat(run.output())
                    .containsPattern(
                            "libpcsclite\\S* \\[0] to " + PROGRAM.toAbsolutePath() + " \\[0]: normal symbol `poll'");
        }
    }
}

package cardwright.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// The self test in all three places: everywhere nothing fails, and everywhere the same is checked.
@Tag("exhaustive")
// It listens to what the JVM prints, which programs of the documents do at the same time.
@ResourceLock(Resources.SYSTEM_OUT)
class SelfTestTest {
    private static final Path PROGRAM = Path.of("target/self-test");
    private static final Path WATCHED = Path.of("target/self-test-watched");
    private static final Path SCRIPT = Path.of("target/self-test-js/self-test.js");

    @Test
    void the_tables_and_laws_hold_on_the_jvm() {
        assertThat(onJvm()).endsWith(" passed, 0 failed\n").doesNotContain(" 0 passed");
    }

    @Test
    void the_tables_and_laws_hold_in_the_native_program() throws IOException, InterruptedException {
        demand(Files.isExecutable(PROGRAM), "no native self test, because the build found no C compiler");
        assertThat(run(PROGRAM.toAbsolutePath().toString())).isEqualTo(onJvm());
    }

    @Test
    void nothing_in_the_native_program_reads_or_writes_where_it_must_not() throws IOException, InterruptedException {
        demand(Files.isExecutable(WATCHED), "no native self test that is watched, because the C compiler cannot");
        assertThat(run(WATCHED.toAbsolutePath().toString())).isEqualTo(onJvm());
    }

    @Test
    void the_tables_and_laws_hold_in_the_browsers_language() throws IOException, InterruptedException {
        demand(hasNode(), "no node to run JavaScript with");
        assertThat(run("node", "-e", "require('" + SCRIPT.toAbsolutePath() + "').main([])"))
                .isEqualTo(onJvm());
    }

    private static void demand(boolean there, String missing) {
        if (!there) {
            assertThat(System.getenv("CI")).as(missing + ", with CI=true").isNotEqualTo("true");
            abort(missing);
        }
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            return run("node", "--version").startsWith("v");
        } catch (IOException e) {
            return false;
        }
    }

    private static String onJvm() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            SelfTest.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
        return printed;
    }
}

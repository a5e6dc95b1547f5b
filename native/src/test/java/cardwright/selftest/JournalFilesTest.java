package cardwright.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import cardwright.cli.jvm.JvmWorld;
import cardwright.cli.world.JournalFiles.Lock;
import cardwright.cli.world.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Both doors to journal files keep the same, and each sees the locks of the other.
@Tag("exhaustive")
class JournalFilesTest {
    private static final Path PROGRAM = Path.of("target/self-test");

    private final World world = JvmWorld.create();

    @Test
    void the_jvms_door_keeps_what_a_journal_needs(@TempDir Path folder) throws Exception {
        assertThat(JournalFileChecks.run(world.files(), world.journals(), folder.toString()))
                .isEmpty();
        readableByNobodyElse(folder);
    }

    @Test
    void the_native_programs_door_keeps_what_a_journal_needs(@TempDir Path folder) throws Exception {
        assertThat(program("files", folder)).isEqualTo("[]\n");
        readableByNobodyElse(folder);
    }

    private static void readableByNobodyElse(Path folder) throws IOException {
        for (String name : new String[] {"kept", "locked"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_file_locked_on_a_jvm_is_locked_for_the_native_program_and_for_the_same_jvm(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("lock");
        try (Lock held = world.journals().lock(file.toString()).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(world.journals().lock(file.toString())).isEmpty();
            assertThat(program("lock", file)).isEqualTo("false\n");
        }
        assertThat(program("lock", file)).isEqualTo("true\n");
        assertThat(world.journals().lock(file.toString())).isPresent();
    }

    private static String program(String what, Path path) throws IOException, InterruptedException {
        if (!Files.isExecutable(PROGRAM)) {
            assertThat(System.getenv("CI"))
                    .as("no native self test, with CI=true")
                    .isNotEqualTo("true");
            abort("no native self test, because the build found no C compiler");
        }
        Process process = new ProcessBuilder(PROGRAM.toAbsolutePath().toString(), what, path.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}

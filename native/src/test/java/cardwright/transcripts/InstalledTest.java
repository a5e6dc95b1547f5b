package cardwright.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The native program as it is installed: in a folder `bin`, with no source tree around it. The packages as a
/// whole are tried by `build/package/try.sh`.
class InstalledTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void install() throws IOException {
        Program.NATIVE.mustBeThere();
        Files.createDirectories(folder.resolve("work"));
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.copy(Program.BINARY, bin.resolve("cardwright"));
        executable(bin.resolve("cardwright"));
    }

    @Test
    void without_the_workbench_what_needs_it_names_the_package_to_install() throws Exception {
        Program.Answer answer = Program.type("cardwright serve", List.of(), folder);
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("serve").contains("cardwright-workbench");
    }

    @Test
    void the_workbench_beside_it_is_called_with_the_same_words() throws Exception {
        Path jvm = Files.createDirectories(folder.resolve("lib/cardwright")).resolve("jvm");
        Files.writeString(jvm, "#!/bin/sh\nprintf '%s|' \"$@\"\nexit 7\n");
        executable(jvm);
        Program.Answer answer = Program.type("cardwright serve --export 'a 页 b'", List.of(), folder);
        assertThat(answer.out()).isEqualTo("serve|--export|a 页 b|");
        assertThat(answer.exit()).isEqualTo(7);
    }

    @Test
    void a_link_to_it_finds_the_workbench_where_it_really_stands() throws Exception {
        Path jvm = Files.createDirectories(folder.resolve("lib/cardwright")).resolve("jvm");
        Files.writeString(jvm, "#!/bin/sh\necho here\n");
        executable(jvm);
        Files.createSymbolicLink(folder.resolve("work/linked"), folder.resolve("bin/cardwright"));
        assertThat(Program.type("./linked serve", List.of(), folder).out()).isEqualTo("here\n");
    }

    private static void executable(Path program) throws IOException {
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}

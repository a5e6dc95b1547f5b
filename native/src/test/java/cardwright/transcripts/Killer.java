package cardwright.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A library that is loaded before the system's, and kills the process when it forces something to the disk for the Nth
/// time. The program knows nothing of it.
///
/// @param library the library's file
record Killer(Path library) {
    /// How a shell tells the end of a process by SIGKILL.
    static final int KILLED = 137;

    private static final String SOURCE = """
            #define _GNU_SOURCE
            #include <dlfcn.h>
            #include <signal.h>
            #include <stdlib.h>
            #include <unistd.h>
            int fsync(int fd) {
                static int count;
                const char *at = getenv("KILL_AT");
                if (at != NULL && ++count == atoi(at)) {
                    kill(getpid(), SIGKILL);
                }
                return ((int (*)(int)) dlsym(RTLD_NEXT, "fsync"))(fd);
            }
            """;

    /// Compiles it into this folder; ends the test where there is no gcc.
    static Killer in(Path folder) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("killer.c"), SOURCE);
        Path library = folder.resolve("killer.so");
        try {
            Process gcc = new ProcessBuilder(
                            "gcc", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl")
                    .inheritIO()
                    .start();
            assertThat(gcc.waitFor()).isZero();
        } catch (IOException e) {
            assertThat(System.getenv("CI")).as("no gcc, with CI=true").isNotEqualTo("true");
            abort("no gcc to make a library of that kills");
        }
        return new Killer(library);
    }

    /// What stands before a command in a shell, so that it is killed.
    ///
    /// @param force when it forces something to the disk for this time, from 1 on
    String at(int force) {
        return "LD_PRELOAD=" + library + " KILL_AT=" + force + " ";
    }
}

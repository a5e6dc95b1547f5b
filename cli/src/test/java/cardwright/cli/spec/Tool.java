package cardwright.cli.spec;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Programs of the system that tests ask for their opinion.
final class Tool {
    private Tool() {}

    /// What a program printed, standard error included, and the number it ended with.
    ///
    /// @param exit the number
    /// @param printed its lines
    record Ran(int exit, List<String> printed) {}

    /// Passes where the program is installed. Elsewhere the test is skipped, saying so; with CI=true it fails.
    static void needs(String program) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return;
            }
        }
        String missing = program + " is not installed";
        if ("true".equals(System.getenv("CI"))) {
            fail(missing);
        }
        abort(missing);
    }

    static Ran run(String... words) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), printed.lines().toList());
    }
}

package cardwright.testing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A program of the machine, run with a time limit.
///
/// @param file where it is
/// @param environment what it finds in its environment, besides ours
public record Program(Path file, Map<String, String> environment) {
    /// How a run ended.
    ///
    /// @param exitCode the number, or -1 if it was killed because its time was over
    /// @param output everything it printed, on either stream
    public record Run(int exitCode, String output) {}

    /// The program of this name on the path, or in the folders of the system's own programs.
    public static Optional<Program> find(String name) {
        String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/bin:/usr/sbin:/sbin";
        for (String folder : path.split(File.pathSeparator, -1)) {
            Path file = Path.of(folder).resolve(name);
            if (Files.isExecutable(file) && !Files.isDirectory(file)) {
                return Optional.of(new Program(file, Map.of("LC_ALL", "C")));
            }
        }
        return Optional.empty();
    }

    /// The same program with more in its environment.
    public Program with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new Program(file, Map.copyOf(all));
    }

    /// Runs it with this on its standard input, and kills it when the time is over.
    public Run run(Duration limit, String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(file.toString()));
        command.addAll(List.of(arguments));
        Path in = Files.createTempFile("cardwright-in", ".txt");
        Path out = Files.createTempFile("cardwright-out", ".txt");
        try {
            Files.writeString(in, input);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(in.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            String output = new String(Files.readAllBytes(out), StandardCharsets.UTF_8);
            return new Run(ended ? process.exitValue() : -1, output);
        } finally {
            Files.delete(in);
            Files.delete(out);
        }
    }
}

package cardwright.workbench.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The command in a process of its own, with the user's files in a folder of the test.
public final class ServedProcess implements AutoCloseable {
    private static final int LIMIT_SECONDS = 60;

    private final Process process;
    private final BufferedReader said;

    private ServedProcess(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /// Starts it with these words.
    public static ServedProcess start(Path home, Map<String, String> environment, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(Arrays.asList(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
        builder.environment().putAll(environment);
        builder.environment().put("HOME", home.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
        return new ServedProcess(builder.start());
    }

    /// The link it tells, when it runs as `serve --json`.
    public String link() throws IOException {
        String line = said.readLine();
        if (line == null || !line.contains("\"link\":\"")) {
            throw new AssertionError("no link: " + line);
        }
        return line.replaceAll(".*\"link\":\"([^\"]+)\".*", "$1");
    }

    /// Ends it as Ctrl-C and `kill` do, and waits for the end.
    public void terminate() throws InterruptedException {
        process.destroy();
        await();
    }

    /// Ends it as a power failure does.
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        await();
    }

    /// Waits for its end and gives its exit code.
    public int await() throws InterruptedException {
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it did not end in " + LIMIT_SECONDS + " s");
        }
        return process.exitValue();
    }

    /// All that it still has to say, to its end.
    public String rest() throws IOException {
        return String.join("\n", said.lines().toList());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

package cardwright.pcsc.outside;

import cardwright.card.CardReaders;
import cardwright.pcsc.PcscReaders;
import cardwright.testing.Program;
import cardwright.testing.Program.Run;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Another JVM with our classes, so that a crash is an exit code.
final class ChildJvm {
    private static final Duration LIMIT = Duration.ofSeconds(50);

    private ChildJvm() {}

    /// Runs a program with these options of the JVM on the class path of this one.
    static Run run(Map<String, String> environment, List<String> options, String... words)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of("-XX:+UseSerialGC", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=/dev/stderr"));
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
        arguments.addAll(Arrays.asList(words));
        return java(environment).run(LIMIT, "", arguments.toArray(new String[0]));
    }

    /// Starts a program with access to the PC/SC library, and goes on; what it prints comes through the process.
    static Process start(Map<String, String> environment, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(Arrays.asList(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /// Runs a program in our module, on the module path, from its classes as the build left them.
    static Run runModule(List<String> options, String program) throws IOException, InterruptedException {
        List<String> modules = List.of(home(CardReaders.class), home(PcscReaders.class));
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of("-p", String.join(File.pathSeparator, modules), "--add-modules", "cardwright.pcsc"));
        arguments.add(program);
        return java(Map.of()).run(LIMIT, "", arguments.toArray(new String[0]));
    }

    private static String home(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    private static Program java(Map<String, String> environment) {
        return new Program(Path.of(System.getProperty("java.home"), "bin", "java"), environment);
    }
}

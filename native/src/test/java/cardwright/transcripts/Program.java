package cardwright.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The command in one of its two forms, put on the path of a shell.
enum Program {
    /// The classes on a JVM, as the launcher starts them.
    JVM,
    /// The native program.
    NATIVE;

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    static final Path BINARY = HOME.resolve("native/target/cardwright");

    boolean isThere() {
        return this == JVM || Files.isExecutable(BINARY);
    }

    /// Ends a test as skipped where this program was not built; with `CI=true` that is a failure.
    void mustBeThere() {
        if (!isThere()) {
            assertThat(System.getenv("CI"))
                    .as("no native program, with CI=true")
                    .isNotEqualTo("true");
            abort("there is no native program here, because the build found no C compiler");
        }
    }

    private static final String ON_JVM = "cardwright-jvm";

    /// The native program hands over to the JVM what only that can do, through the launcher it is told of: here
    /// one that does not look whether something is to be built.
    private String script() {
        String last = this == NATIVE
                ? "CARDWRIGHT_LAUNCHER=\"$(dirname \"$0\")/" + ON_JVM + "\" exec '" + BINARY + "' \"$@\"\n"
                : "home='" + HOME + "' jdk='" + System.getProperty("java.home") + "'\n"
                        + ". \"$home/build/jvm.sh\"\nexec_on_jvm \"$@\"\n";
        return "#!/bin/sh\n" + last;
    }

    /// What a line typed in a shell came to.
    ///
    /// @param out standard output
    /// @param err standard error
    /// @param exit the exit code
    record Answer(String out, String err, int exit) {}

    /// Puts the command and a folder `work` into an empty folder. In `work` there is nothing but the project's example
    /// logs, `docs/cases`.
    void putInto(Path folder) throws IOException {
        Path programs = Files.createDirectory(folder.resolve("bin"));
        put(script(), programs.resolve("cardwright"));
        put(JVM.script(), programs.resolve(ON_JVM));
        Path cases = Files.createDirectories(folder.resolve("work/docs/cases"));
        try (Stream<Path> logs = Files.list(HOME.resolve("docs/cases"))) {
            for (Path log : logs.toList()) {
                Files.copy(log, cases.resolve(log.getFileName()));
            }
        }
    }

    private static void put(String script, Path program) throws IOException {
        Files.writeString(program, script);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// Types a transcript's lines in an empty folder, and returns what the transcript's file would hold if the answers
    /// had been right.
    String play(Transcript transcript, Path folder) throws IOException, InterruptedException {
        putInto(folder);
        transcript.putFiles(folder.resolve("work"));
        List<List<String>> answers = new ArrayList<>();
        for (Transcript.Step step : transcript.steps()) {
            Answer answer = type(step.typed(), step.input(), folder);
            answers.add(Transcript.answer(answer.out(), answer.err(), answer.exit()));
        }
        return transcript.with(answers);
    }

    /// Types a line in the folder `work` of a folder that has the command, in an environment that holds nothing
    /// but the path and a home of its own, where journals and saved keys go. The line goes to the shell in a
    /// file: as an argument it would pass through the encoding of this JVM's locale.
    static Answer type(String typed, List<String> input, Path folder) throws IOException, InterruptedException {
        Path line = Files.writeString(folder.resolve("line"), typed + "\n");
        StringBuilder text = new StringBuilder();
        input.forEach(each -> text.append(each).append('\n'));
        Path in = Files.writeString(folder.resolve("in"), text);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder shell = new ProcessBuilder("/bin/sh", line.toString())
                .directory(folder.resolve("work").toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        String path = System.getenv("PATH");
        shell.environment().clear();
        shell.environment().put("PATH", folder.resolve("bin") + ":" + path);
        shell.environment().put("HOME", folder.resolve("home").toString());
        Process process = shell.start();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("still running after a minute: " + typed);
        }
        return new Answer(utf8(out), utf8(err), process.exitValue());
    }

    /// Fails on bytes that are no UTF-8, which would else look alike.
    private static String utf8(Path file) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
    }
}

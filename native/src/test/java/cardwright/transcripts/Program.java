package cardwright.transcripts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The command in one of its two forms, put on the path of a shell.
enum Program {
    /// The classes on a JVM, as the launcher starts them.
    JVM,
    /// The native program.
    NATIVE;

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Path BINARY = HOME.resolve("native/target/cardwright");

    boolean isThere() {
        return this == JVM || Files.isExecutable(BINARY);
    }

    private String script() {
        String last = this == NATIVE
                ? "exec '" + BINARY + "' \"$@\"\n"
                : "home='" + HOME + "' jdk='" + System.getProperty("java.home") + "'\n"
                        + ". \"$home/build/jvm.sh\"\nexec_on_jvm \"$@\"\n";
        return "#!/bin/sh\n" + last;
    }

    /// Types a transcript's lines, in an empty folder, with an environment that holds nothing but the path, and returns
    /// what the transcript's file would hold if the answers had been right.
    String play(Transcript transcript, Path folder) throws IOException, InterruptedException {
        Path command = Files.createDirectory(folder.resolve("bin")).resolve("cardwright");
        Files.writeString(command, script());
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
        transcript.putFiles(Files.createDirectory(folder.resolve("work")));
        List<List<String>> answers = new ArrayList<>();
        for (Transcript.Step step : transcript.steps()) {
            answers.add(type(step, folder));
        }
        return transcript.with(answers);
    }

    /// The line goes to the shell in a file: as an argument it would pass through the encoding of this JVM's locale.
    private static List<String> type(Transcript.Step step, Path folder) throws IOException, InterruptedException {
        Path line = Files.writeString(folder.resolve("line"), step.typed() + "\n");
        StringBuilder input = new StringBuilder();
        step.input().forEach(text -> input.append(text).append('\n'));
        Path in = Files.writeString(folder.resolve("in"), input);
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
        Process process = shell.start();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return List.of("[still running after a minute]");
        }
        return Transcript.answer(utf8(out), utf8(err), process.exitValue());
    }

    /// Fails on bytes that are no UTF-8, which would else look alike.
    private static String utf8(Path file) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
    }
}

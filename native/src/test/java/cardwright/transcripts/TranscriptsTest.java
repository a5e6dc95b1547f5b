package cardwright.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import cardwright.cli.Commands;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Plays every transcript in `cli/src/test/transcripts` on the JVM and on the native program. With
/// `./mvnw -Dtranscripts.write=true` the answers of the JVM are written into the files, to be read before they are
/// kept.
@Execution(ExecutionMode.CONCURRENT)
@Tag("exhaustive")
class TranscriptsTest {
    private static final Path FOLDER = Path.of("../cli/src/test/transcripts");

    static List<Transcript> transcripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> texts = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            assertThat(texts).as("transcripts in " + FOLDER).isNotEmpty();
            List<Transcript> transcripts = new java.util.ArrayList<>();
            for (Path text : texts) {
                transcripts.add(Transcript.read(text));
            }
            return transcripts;
        }
    }

    static Stream<Arguments> plays() throws IOException {
        return transcripts().stream()
                .flatMap(transcript -> Stream.of(Program.values()).map(program -> Arguments.of(transcript, program)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("plays")
    void what_is_typed_is_answered_as_written(Transcript transcript, Program program, @TempDir Path folder)
            throws IOException, InterruptedException {
        program.mustBeThere();
        boolean write = Boolean.getBoolean("transcripts.write");
        if (write && program == Program.NATIVE) {
            abort("the transcripts are being written; run the build again without -Dtranscripts.write");
        }
        assertThat(transcript.steps()).isNotEmpty();
        String played = program.play(transcript, folder);
        if (write) {
            Files.writeString(transcript.file(), played);
        }
        assertThat(played).isEqualTo(Files.readString(transcript.file()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transcripts")
    void no_command_ends_in_a_way_its_help_keeps_silent_about(Transcript transcript) {
        for (Transcript.Step step : transcript.steps()) {
            List<String> words = List.of(step.typed().split(" "));
            Command command = Commands.PROGRAM;
            for (String word : words.subList(words.indexOf("cardwright") + 1, words.size())) {
                for (Command below : command.commands()) {
                    command = below.name().equals(word) ? below : command;
                }
            }
            if (words.contains("cardwright")
                    && !step.typed().contains("|")
                    && command.action().isPresent()) {
                assertThat(command.exits())
                        .as(step.typed())
                        .extracting(ExitCode::number)
                        .contains(exit(step));
            }
        }
    }

    private static int exit(Transcript.Step step) {
        String last = step.answer().isEmpty() ? "" : step.answer().getLast();
        return last.startsWith("[exit ") ? Integer.parseInt(last.substring(6, last.length() - 1)) : 0;
    }
}

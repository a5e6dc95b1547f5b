package cardwright.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The documents tell the truth: their links lead somewhere, the command answers as they say, and their Java programs
/// compile and run. With `./mvnw -Dtranscripts.write=true` the answers are written into them.
@Execution(ExecutionMode.CONCURRENT)
@Tag("exhaustive")
class DocumentsTest {
    /// How long a command took is another time each time.
    private static final Pattern TIME = Pattern.compile(
            "[0-9]+[.][0-9] ms|\"microseconds\":[0-9]+|[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}|\"time\":[0-9]+");

    static List<Document> documents() throws IOException {
        return Document.all();
    }

    static Stream<Document> withTranscripts() throws IOException {
        return documents().stream().filter(document -> !document.steps().isEmpty());
    }

    static Stream<Document> withPrograms() throws IOException {
        return documents().stream().filter(document -> !document.programs().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_link_leads_somewhere(Document document) throws IOException {
        List<String> dead = new ArrayList<>();
        for (String link : document.links()) {
            if (!document.leadsSomewhere(link)) {
                dead.add(link);
            }
        }
        assertThat(dead).as("links of " + document).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("withTranscripts")
    void the_command_answers_as_it_says(Document document, @TempDir Path folder)
            throws IOException, InterruptedException {
        Program program = Program.NATIVE.isThere() ? Program.NATIVE : Program.JVM;
        program.putInto(folder);
        String locale = document.isChinese() ? "export LANG=zh_CN.UTF-8; " : "";
        List<List<String>> answers = new ArrayList<>();
        for (Document.Step step : document.steps()) {
            String typed = locale + step.typed().replace("./cardwright ", "cardwright ");
            Program.Answer answer = Program.type(typed, List.of(), folder);
            List<String> shown = Transcript.lines((answer.out() + answer.err()).stripTrailing());
            answers.add(sameTimes(shown, step.answer()));
        }
        String answered = document.with(answers);
        if (Boolean.getBoolean("transcripts.write")) {
            Files.writeString(document.file(), answered);
        }
        assertThat(Files.readString(document.file())).isEqualTo(answered);
    }

    /// An answer, with the line of the answer before where nothing but a time differs.
    private static List<String> sameTimes(List<String> answer, List<String> before) {
        return IntStream.range(0, answer.size())
                .mapToObj(i -> i < before.size() && withoutTimes(answer.get(i)).equals(withoutTimes(before.get(i)))
                        ? before.get(i)
                        : answer.get(i))
                .toList();
    }

    private static String withoutTimes(String line) {
        return TIME.matcher(line).replaceAll("0");
    }

    @ParameterizedTest
    @MethodSource("withPrograms")
    @ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
    void its_java_programs_compile_and_run(Document document, @TempDir Path folder) throws Exception {
        int number = 0;
        for (String program : document.programs()) {
            new JavaProgram(program, folder.resolve("program" + number++)).run();
        }
    }
}

package cardwright.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptTest {
    private static final String TEXT = """
            # A remark.
            @ bytes.txt
            FF078069
            7F078869

            @ none.txt

            # Another, with an empty line below.

            $ cardwright value decode - -
            < first
            < second
            < 9000
            <

            ! cardwright: no
            !
            ! way
            [exit 2]

            # Of the second.

            $ LANG=zh cardwright
            \\$ 5
            \\! !
            \\# no remark
            \\\\
            [no line break]

            $ cardwright

            """;

    @TempDir
    Path folder;

    private Transcript transcript() throws IOException {
        return Transcript.read(Files.writeString(folder.resolve("sample.txt"), TEXT));
    }

    @Test
    void a_transcript_is_written_as_it_was_read() throws IOException {
        Transcript transcript = transcript();
        List<List<String>> answers =
                transcript.steps().stream().map(Transcript.Step::answer).toList();
        assertThat(transcript.with(answers)).isEqualTo(TEXT);
        assertThat(transcript).hasToString("sample");
    }

    @Test
    void what_is_typed_and_what_is_put_in_are_told_apart_from_the_answer() throws IOException {
        List<Transcript.Step> steps = transcript().steps();
        assertThat(steps)
                .extracting(Transcript.Step::typed)
                .containsExactly("cardwright value decode - -", "LANG=zh cardwright", "cardwright");
        assertThat(steps.getFirst().input()).containsExactly("first", "second", "9000");
        assertThat(steps.get(1).input()).isEmpty();
    }

    @Test
    void an_answer_that_looks_like_a_transcript_is_told_apart() throws IOException {
        List<Transcript.Step> steps = transcript().steps();
        assertThat(Transcript.answer("<\n\n", "cardwright: no\n\nway\n", 2))
                .isEqualTo(steps.get(0).answer());
        assertThat(Transcript.answer("$ 5\n! !\n# no remark\n\\", "", 0))
                .isEqualTo(steps.get(1).answer());
        assertThat(Transcript.answer("\n", "", 0)).isEqualTo(steps.get(2).answer());
        assertThat(Transcript.answer("", "", 0)).isEmpty();
    }

    @Test
    void files_are_there_at_the_beginning() throws IOException {
        transcript().putFiles(folder);
        assertThat(folder.resolve("bytes.txt")).hasContent("FF078069\n7F078869\n");
        assertThat(folder.resolve("none.txt")).isEmptyFile();
    }
}

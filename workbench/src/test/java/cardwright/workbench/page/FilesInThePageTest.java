package cardwright.workbench.page;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.text.Hex;
import cardwright.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesInThePageTest {
    private static final Path DUMPS = Path.of("../core/src/test/resources/cardwright/dump");
    private final FileAnswers answers = new FileAnswers(Language.EN);

    @ParameterizedTest
    @ValueSource(strings = {"1k-partial.mct", "1k-full.nfc", "4k-7byte-uid.eml", "1k-empty-comment-crlf.eml"})
    void a_file_that_was_opened_and_not_edited_is_saved_as_it_was(String name) throws IOException {
        String file = Hex.of(Files.readAllBytes(DUMPS.resolve(name)));
        String opened = answers.open(file, name);
        String format = field(opened, "format");
        assertThat(answers.print(image(opened), format, file)).contains("{\"file\":\"" + file + "\"");
    }

    @Test
    void unknown_bytes_are_not_made_up() throws IOException {
        String file = Hex.of(Files.readAllBytes(DUMPS.resolve("1k-partial.mct")));
        String image = image(answers.open(file, "1k-partial.mct"));
        assertThat(answers.print(image, "raw", file)).startsWith("{\"error\":");
        assertThat(answers.print(image, "raw 00", file)).contains("\"notes\":[{");
    }

    @Test
    void a_file_of_another_kind_is_refused_with_its_name() {
        assertThat(answers.open(Hex.of("hello".getBytes(java.nio.charset.StandardCharsets.UTF_8)), "note.txt"))
                .startsWith("{\"error\":")
                .contains("note.txt");
    }

    @Test
    void a_card_as_delivered_has_the_transport_configuration_everywhere() {
        String told = new CardAnswers(Language.EN).delivered("1K");
        assertThat(told.split("FFFFFFFFFFFFFF078069FFFFFFFFFFFF", -1)).hasSize(17);
    }

    private static String field(String json, String name) {
        int from = json.indexOf("\"" + name + "\":\"") + name.length() + 4;
        return json.substring(from, json.indexOf('"', from));
    }

    private static String image(String opened) {
        int from = opened.indexOf("\"blocks\":[") + "\"blocks\":[".length();
        String blocks = opened.substring(from, opened.indexOf(']', from));
        return field(opened, "type") + "\n\n" + blocks.replace("\"", "").replace(",", "\n");
    }
}

package cardwright.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever looks a message up finds it: what the page of troubles quotes with `>` is what a message file says, in the
/// page's language, with `…` where a name or a number stands.
class QuotedMessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{[\\w-]+\\}");

    /// All messages of a language, places as `…`.
    private static List<String> messages(String language) throws IOException {
        List<String> messages = new ArrayList<>();
        try (Stream<Path> modules = Files.list(Document.HOME)) {
            for (Path module : modules.sorted().toList()) {
                Path file = module.resolve("src/main/messages/" + language + ".properties");
                if (Files.exists(file)) {
                    for (String line : Files.readAllLines(file)) {
                        messages.add(PLACE.matcher(line).replaceAll("…"));
                    }
                }
            }
        }
        return messages;
    }

    @ParameterizedTest
    @CsvSource({"troubleshooting.md, en", "troubleshooting.zh.md, zh"})
    void every_message_quoted_is_one_the_program_says(String page, String language) throws IOException {
        List<String> quoted = Files.readAllLines(Document.HOME.resolve("docs").resolve(page)).stream()
                .filter(line -> line.startsWith("> "))
                .map(line -> line.substring(2))
                .toList();
        assertThat(quoted).hasSizeGreaterThanOrEqualTo(20).doesNotHaveDuplicates();
        List<String> messages = messages(language);
        assertThat(quoted)
                .allSatisfy(
                        quote -> assertThat(messages).as(quote).anyMatch(message -> message.contains(" = " + quote)));
    }
}

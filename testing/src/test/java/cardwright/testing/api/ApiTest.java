package cardwright.testing.api;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.CardReader;
import cardwright.pcsc.PcscReaders;
import cardwright.testing.Desk;
import cardwright.virtual.VirtualReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The library's API stands as text in `docs/api`: whoever changes it sees what those who use it will see, and says so
/// by writing the text anew, `-Dlibrary.write=true`, and a line in the changelog.
class ApiTest {
    private static final Path FOLDER = Path.of("..", "docs", "api");

    private static Class<?> any(String module) {
        return switch (module) {
            case "core" -> CardReader.class;
            case "pcsc" -> PcscReaders.class;
            case "virtual" -> VirtualReader.class;
            case "testing" -> Desk.class;
            default -> throw new IllegalArgumentException(module);
        };
    }

    @ParameterizedTest
    @CsvSource({"core", "pcsc", "virtual", "testing"})
    void nothing_that_others_rely_on_changed_unrecorded(String module) throws Exception {
        Path file = FOLDER.resolve(module + ".txt");
        String now = ApiText.of(any(module));
        if (Boolean.getBoolean("library.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, now);
        }
        assertThat(now).as(file.toString()).isEqualTo(Files.readString(file));
    }

    @Test
    void what_others_rely_on_is_told_and_what_is_hidden_is_not() throws Exception {
        assertThat(ApiText.of(PcscReaders.class))
                .contains("public static cardwright.pcsc.PcscReaders system() throws cardwright.card.NoService")
                .doesNotContain("Winscard", "PcscAbi");
        assertThat(ApiText.of(CardReader.class))
                .contains("public abstract sealed class cardwright.card.CardException extends Exception permits")
                .doesNotContain("cardwright.words");
    }
}

package cardwright.workbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.workbench.server.JsonOf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ApiTypesTest {
    private static final Path SOURCES = Path.of("src/main/java/cardwright/workbench/api");
    private static final Path TYPES = Path.of("src/main/web/src/api.ts");

    @Test
    void the_page_knows_the_same_fields_as_the_server() throws IOException {
        String expected = ApiTypes.typeScript(ApiTypes.records(SOURCES));
        if (Boolean.getBoolean("api.write")) {
            Files.writeString(TYPES, expected);
        }
        assertThat(TYPES).hasContent(expected);
    }

    @Test
    void every_record_can_be_written_as_json() {
        assertThat(ApiTypes.records(SOURCES))
                .hasSizeGreaterThan(30)
                .allSatisfy(record -> assertThat(JsonOf.knows(record))
                        .as(record.getSimpleName())
                        .isTrue());
    }

    @Test
    void a_field_that_may_be_missing_says_so() {
        assertThat(ApiTypes.typeScript(java.util.List.of(ReadRequest.class)))
                .contains("readonly reader: string;", "readonly keys: string | null;");
    }
}

package cardwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.card.ReaderDialect;
import cardwright.cli.card.DialectStore;
import cardwright.cli.world.Files.FileFailed;
import cardwright.text.InvalidInput;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectStoreTest {
    private static final ReaderDialect DIALECT = ReaderDialect.parse("keys=20:00 auth=88 forgets-keys");

    private final MemoryWorld memory = new MemoryWorld();

    private DialectStore store() {
        return DialectStore.of(memory.world());
    }

    private String text(String path) {
        return new String(memory.files.files.get(path), StandardCharsets.UTF_8);
    }

    private void put(String text) {
        memory.files.files.put("/home/me/.config/cardwright/dialects", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "/xdg, , /home/me, /xdg/cardwright/dialects",
        "relative, , /home/me, /home/me/.config/cardwright/dialects",
        ", , /home/me, /home/me/.config/cardwright/dialects",
        ", C:\\Users\\me\\AppData\\Roaming, /home/me, C:\\Users\\me\\AppData\\Roaming/cardwright/dialects",
        ", , , ",
        "'', '', '', "
    })
    void the_file_lies_where_each_system_keeps_configuration(String xdg, String appdata, String home, String path) {
        memory.environment.clear();
        memory.environment.put("XDG_CONFIG_HOME", xdg);
        memory.environment.put("APPDATA", appdata);
        memory.environment.put("HOME", home);
        assertThat(store().path().orElse(null)).isEqualTo(path);
    }

    /// The same reader gets other numbers on another port; a model whose name ends in a letter or number
    /// keeps it.
    @ParameterizedTest
    @CsvSource({
        "ACS ACR122U PICC Interface 00 00, ACS ACR122U PICC Interface",
        "ACS ACR122U PICC Interface 0A 01, ACS ACR122U PICC Interface",
        "ACS ACR122 0, ACS ACR122",
        "ACS ACR122 11, ACS ACR122",
        "Identiv uTrust 3700 F, Identiv uTrust 3700 F",
        "Identiv uTrust 3700 F CL Reader [uTrust 3700 F CL Reader] (55041432) 01 00, "
                + "Identiv uTrust 3700 F CL Reader [uTrust 3700 F CL Reader] (55041432)",
        "FT R502, FT R502",
        "OMNIKEY 5022, OMNIKEY 5022",
        "7, 7"
    })
    void a_reader_is_known_again_on_another_port(String name, String key) {
        assertThat(DialectStore.key(name)).isEqualTo(key);
    }

    @Test
    void what_was_found_out_is_found_again_and_the_file_says_what_it_is() throws Exception {
        store().save("Some Reader 00 00", DIALECT);
        assertThat(store().find("Some Reader 01 00").orElseThrow().notation()).isEqualTo(DIALECT.notation());
        assertThat(store().find("Some Reader X 01 00")).isEmpty();
        assertThat(text("/home/me/.config/cardwright/dialects").lines().toList())
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.getFirst()).startsWith("# "))
                .satisfies(lines -> assertThat(lines.getLast()).isEqualTo("Some Reader = " + DIALECT.notation()));
    }

    @Test
    void saving_again_replaces_one_line_and_keeps_what_people_wrote() throws Exception {
        put("# mine\nOther = acr122u\nSome Reader = crt-603\r\n\nno line at all");
        assertThat(store().find("Some Reader 0")).contains(ReaderDialect.CRT_603);
        store().save("Some Reader", DIALECT);
        assertThat(text("/home/me/.config/cardwright/dialects"))
                .isEqualTo("# mine\nOther = acr122u\n\nno line at all\nSome Reader = " + DIALECT.notation() + "\n");
        assertThat(store().find("Other")).contains(ReaderDialect.ACR122U);
    }

    @Test
    void a_wrong_line_is_told_with_its_place_and_harms_no_other_reader() throws Exception {
        put("# mine\nOther = acr122u\nSome Reader = keys=7\n");
        assertThatThrownBy(() -> store().find("Some Reader 00 00"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("/home/me/.config/cardwright/dialects, line 3")
                .hasMessageContaining("keys=7");
        assertThat(store().find("Other 0")).contains(ReaderDialect.ACR122U);
    }

    @Test
    void without_a_folder_nothing_is_found_and_saving_says_so() throws Exception {
        memory.environment.clear();
        assertThat(store().find("Other 0")).isEmpty();
        assertThatThrownBy(() -> store().save("Other 0", DIALECT)).isInstanceOf(FileFailed.class);
    }
}

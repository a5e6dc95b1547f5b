package cardwright.workbench.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardPageTest extends InChromium {
    private static final Path DUMPS = Path.of("../core/src/test/resources/cardwright/dump");
    private static final Path CASES = Path.of("../docs/cases");

    private Page open(Path... files) {
        Page page = visit("#card");
        page.setInputFiles("[data-open]", files);
        page.waitForSelector(".card-head");
        return page;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1k-partial.mct", "1k-full.nfc", "4k-7byte-uid.eml"})
    void a_file_is_opened_and_saved_as_it_was(String name) throws IOException {
        Page page = open(DUMPS.resolve(name));
        Download saved = page.waitForDownload(() -> page.locator(".save button").click());
        assertThat(Files.readAllBytes(saved.path())).isEqualTo(Files.readAllBytes(DUMPS.resolve(name)));
        assertThat(saved.suggestedFilename()).isEqualTo(name);
    }

    @Test
    void unknown_bytes_are_marked_and_not_made_up() {
        Page page = open(DUMPS.resolve("1k-partial.mct"));
        assertThat(page.locator(".byte.unknown").first()).isVisible();
        page.locator("select[name='format']").selectOption("raw");
        page.locator(".save button").click();
        assertThat(page.locator("[data-problem]")).isVisible();
        page.locator("input[name='fill']").fill("00");
        Download saved = page.waitForDownload(() -> page.locator(".save button").click());
        assertThat(saved.suggestedFilename()).isEqualTo("1k-partial.bin");
    }

    @Test
    void keys_are_shown_only_when_asked_for() {
        Page page = open(DUMPS.resolve("1k-full.nfc"));
        assertThat(page.locator("#block-3").locator("xpath=ancestor::tr")).containsText("******");
        page.getByLabel("Show keys").check();
        assertThat(page.locator(".byte.key-a").first()).not().hasText("**");
    }

    @Test
    void two_files_are_compared_block_by_block() {
        Page page = open(CASES.resolve("before.mct"), CASES.resolve("after.nfc"));
        assertThat(page.locator("#differences-title")).containsText("From before.mct to after.nfc");
        assertThat(page.locator(".differences")).containsText("Block 5: value 100 → 90");
        page.getByLabel("Only differing blocks").check();
        assertThat(page.locator("#block-4")).hasCount(0);
        page.getByText("Block 9: data differs").click();
        assertThat(page.locator("#block-9")).isFocused();
    }

    @Test
    void what_is_typed_in_the_editor_stays_when_the_mouse_passes_over_another_block() {
        Page page = open(CASES.resolve("before.mct"));
        page.locator("#block-7").click();
        page.locator("input[name='access']").fill("78 77 88 69");
        page.locator("#block-9").hover();
        assertThat(page.locator("#details-title")).hasText("Block 7, sector 1");
        assertThat(page.locator("input[name='access']")).hasValue("78 77 88 69");
        page.locator("#block-9").click();
        page.locator("#block-8").hover();
        assertThat(page.locator("#details-title")).hasText("Block 8, sector 2");
    }

    @Test
    void arrow_keys_go_from_block_to_block_and_tell_who_may_do_what() {
        Page page = open(CASES.resolve("before.mct"));
        page.locator("#block-0").focus();
        page.keyboard().press("PageDown");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#block-5")).isFocused();
        assertThat(page.locator("#details-title")).hasText("Block 5, sector 1");
        assertThat(page.locator(".rights-list")).containsText("A|B");
    }

    @Test
    void an_edited_block_is_shown_compared_and_undone() {
        Page page = visit("#card");
        page.locator("[data-new]").selectOption("1K");
        page.locator("#block-4").click();
        page.locator("input[name='value']").fill("-100");
        page.getByText("Make a value block").click();
        assertThat(page.locator("#block-4").locator("xpath=ancestor::tr").locator(".what"))
                .hasText("-100");
        page.locator("#block-7").click();
        page.locator("input[name='access']").fill("FF 07 81 69");
        page.locator(".editor form button").click();
        assertThat(page.locator("[data-problem]")).containsText("malformed");
        page.locator("input[name='access']").fill("78 77 88 69");
        page.locator(".editor form button").click();
        assertThat(page.locator("[data-problem]")).hasCount(0);
        assertThat(page.locator(".edits")).containsText("4, 7");
        page.getByText("Compare with before").click();
        assertThat(page.locator(".differences")).containsText("Sector 1: access bytes FF0780 → 787788");
        page.getByText("Undo all edits").click();
        assertThat(page.locator(".edits")).hasCount(0);
    }

    @Test
    void a_file_of_another_kind_is_refused_with_a_reason() {
        Page page = visit("#card");
        page.setInputFiles("[data-open]", Path.of("pom.xml"));
        assertThat(page.locator("[data-problem]")).containsText("pom.xml");
        assertThat(page.locator(".card-head")).hasCount(0);
    }

    @Test
    void a_trailer_leads_to_the_calculator_without_its_keys() {
        Page page = open(CASES.resolve("before.mct"));
        page.locator("#block-7").click();
        page.getByText("Open in the access calculator").click();
        assertThat(page.locator("#bytes")).hasValue("78 77 88 69");
        assertThat(page.url()).endsWith("#access/78778869");
    }
}

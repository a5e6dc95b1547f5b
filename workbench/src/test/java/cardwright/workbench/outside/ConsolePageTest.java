package cardwright.workbench.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// The console and the doctor, as a person uses them.
class ConsolePageTest extends ServedInChromium {
    private static final String UPSET = "virtual:dialect=crt-603,fault=foreign-upsets";

    @Test
    void the_story_is_there_to_begin_with_and_each_command_is_explained() throws Exception {
        Page page = serve("#console");
        page.locator("[data-run]").click();
        assertThat(page.locator("[data-good]")).hasText("1");
        assertThat(page.locator("[data-line='exchange']")).hasCount(3);
        assertThat(page.locator(".log")).containsText("General Authenticate: block 4 with key A from slot 00");
        assertThat(page.locator(".log")).containsText("The card accepted the key; the sector is open.");
        assertThat(page.locator(".log")).not().containsText("FF FF FF FF FF FF");
        assertThat(page.locator(".plot")).isVisible();
        Download trace =
                page.waitForDownload(() -> page.locator("[data-save-trace]").click());
        assertThat(Files.readString(trace.path()))
                .startsWith("# cardwright trace 1")
                .doesNotContain("FF FF FF FF FF FF");
    }

    @Test
    void rounds_that_fail_are_marked_and_counted() throws Exception {
        Page page = serve("#console", UPSET);
        page.locator("[data-examples]").selectOption("stranger");
        page.locator("[data-repeat]").fill("10");
        page.locator("[data-run]").click();
        assertThat(page.locator(".tag", new Page.LocatorOptions().setHasText("ended")))
                .isVisible();
        assertThat(page.locator("[data-bad]")).not().hasText("0");
        assertThat(page.locator("[data-line='failed']").first()).isVisible();
        assertThat(page.locator(".entry.bad").first()).isVisible();
        Chromium.picture(page, "console-upset");
    }

    @Test
    void a_long_run_is_stopped_and_another_tab_sees_that_the_reader_is_in_use() throws Exception {
        Page page = serve("#console", "virtual:air");
        page.locator("[data-repeat]").fill("1000000");
        page.locator("[data-run]").click();
        assertThat(page.locator("[data-stop]")).isVisible();
        Page other = page.context().newPage();
        other.navigate(page.url().substring(0, page.url().indexOf('#')) + "#card");
        assertThat(other.locator("[data-busy='console']")).isVisible();
        assertThat(other.locator("[data-read]")).isDisabled();
        page.locator("[data-stop]").click();
        assertThat(page.locator("[data-run]")).isVisible();
        assertThat(other.locator("[data-read]")).isEnabled();
    }

    @Test
    void a_wrong_line_is_told_by_its_number() throws Exception {
        Page page = serve("#console");
        page.locator("[data-script]").fill("FF CA 00 00 00\nFF C");
        page.locator("[data-run]").click();
        assertThat(page.locator("[data-trouble]")).containsText("Line 2");
        page.locator("[data-script]").fill("FF CA 00 00 00");
        page.locator("[data-repeat]").fill("0");
        page.locator("[data-run]").click();
        assertThat(page.locator("[data-trouble]")).containsText("1000000");
    }

    @Test
    void the_doctor_says_what_the_reader_needs() throws Exception {
        Page page = serve("#doctor");
        page.locator("[data-examine]").click();
        assertThat(page.locator("[data-verdict]")).containsText("Reliable");
        assertThat(page.locator(".dialect")).isVisible();
        assertThat(page.locator("[data-save]")).hasCount(0);
    }

    @Test
    void the_doctor_finds_what_upsets_the_reader_in_chinese() throws Exception {
        Page page = serve("#doctor", "zh-CN", 1280, ColorScheme.LIGHT, UPSET);
        page.locator("[data-opensc]").check();
        page.locator("[data-examine]").click();
        assertThat(page.locator("[data-verdict]")).isVisible();
        assertThat(page.locator(".oddity").first()).isVisible();
        Chromium.picture(page, "doctor-upset-zh");
        page.locator(".settings button").click();
        assertThat(page.locator("h1")).hasText("Doctor");
        assertThat(page.locator(".oddity").first()).containsText("opensc-tool");
    }
}

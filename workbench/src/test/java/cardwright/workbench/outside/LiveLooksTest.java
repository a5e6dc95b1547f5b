package cardwright.workbench.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The views that talk to readers, on wide and narrow screens, in both languages and colour schemes, as
/// [LooksTest] looks at the others.
class LiveLooksTest extends ServedInChromium {
    @ParameterizedTest
    @CsvSource({
        "en-US, 1280, LIGHT",
        "zh-CN, 1280, DARK",
        "zh-CN, 320, LIGHT",
        "en-US, 320, DARK",
    })
    void every_view_is_accessible_and_fits(String language, int width, ColorScheme scheme) throws Exception {
        String upset = "virtual:dialect=crt-603,fault=foreign-upsets";
        String suffix = "-" + language.substring(0, 2) + "-" + width + "-"
                + scheme.name().toLowerCase(Locale.ROOT);
        Page page = serve("#console", language, width, scheme, upset, "virtual");
        page.locator("[data-examples]").selectOption("stranger");
        page.locator("[data-repeat]").fill("6");
        page.locator("[data-run]").click();
        assertThat(page.locator("[data-bad]")).not().hasText("0");
        LooksTest.check(page, "console");
        Chromium.picture(page, "console" + suffix);

        page.evaluate("location.hash = '#doctor'");
        page.locator("[data-examine]").click();
        assertThat(page.locator("[data-verdict]")).isVisible();
        LooksTest.check(page, "doctor");
        Chromium.picture(page, "doctor" + suffix);

        page.evaluate("location.hash = '#card'");
        page.locator(".status select").selectOption("virtual-2");
        LooksTest.check(page, "live before");
        page.locator("[data-read]").click();
        assertThat(page.locator("[data-reading]")).isVisible();
        page.locator("#block-4").click();
        page.locator("[name='bytes']").fill("00112233445566778899AABBCCDDEEFF");
        page.locator(".editor form button").first().click();
        page.locator("[data-tear]").selectOption("1");
        page.locator("[data-plan-edits]").click();
        assertThat(page.locator("[data-write]")).isVisible();
        LooksTest.check(page, "live plan");
        Chromium.picture(page, "live" + suffix);
        page.locator("[data-write]").click();
        assertThat(page.locator("[data-receipt='interrupted']")).isVisible();
        page.locator("[data-jobs]").click();
        assertThat(page.locator(".jobs tbody tr")).hasCount(1);
        LooksTest.check(page, "live torn");
        Chromium.picture(page, "live-torn" + suffix);
    }
}

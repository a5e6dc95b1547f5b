package cardwright.workbench.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pictures of the page in README are of this page: written with `-Dpictures.write=true`, else there.
class PicturesTest extends InChromium {
    private static final Path PICTURES = Path.of("../docs/pictures");
    private static final int WIDTH = 1200;

    @ParameterizedTest
    @CsvSource({"en-US, ''", "zh-CN, .zh"})
    void the_calculator_and_the_card(String language, String ending) {
        Page access = visit("#access/68778969", language, WIDTH, ColorScheme.LIGHT);
        access.locator("[data-group='0']").click();
        access.mouse().move(0, 0);
        keep(access, "page-access" + ending, 1000);

        Page card = visit("#card", language, WIDTH, ColorScheme.LIGHT);
        card.locator("[data-virtual]").click();
        card.locator("[data-read]").click();
        card.locator("#block-4").click();
        card.locator("[name='value']").fill("100");
        card.locator(".value-form button").click();
        card.locator("#block-5").click();
        card.locator("[name='bytes']").fill("48656C6C6F2C20636172642100000000");
        card.locator(".editor form button").first().click();
        card.locator("[data-plan-edits]").click();
        card.waitForSelector("[data-write]");
        card.mouse().move(0, 0);
        keep(card, "page-card" + ending, 1000);
    }

    private static void keep(Page page, String name, int height) {
        Path picture = PICTURES.resolve(name + ".png");
        page.setViewportSize(WIDTH, height);
        if (Boolean.getBoolean("pictures.write")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        }
        assertThat(Files.exists(picture)).as("%s", picture).isTrue();
        page.context().close();
    }
}

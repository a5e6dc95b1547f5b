package cardwright.workbench.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every view on wide and narrow screens, in both languages and colour schemes: an accessibility checker
/// finds nothing serious, nothing is wider than the screen, and there is a picture to look at in
/// `target/screenshots`.
class LooksTest extends InChromium {
    private static final Path AXE = Path.of("target/page/node_modules/axe-core/axe.min.js");
    private static final Path CASES = Path.of("../docs/cases");

    @ParameterizedTest
    @CsvSource({
        "access, en-US, 1280, LIGHT",
        "access, zh-CN, 1280, DARK",
        "access, zh-CN, 320, LIGHT",
        "access, en-US, 320, DARK",
        "card, en-US, 1280, LIGHT",
        "card, zh-CN, 1280, DARK",
        "card, en-US, 320, LIGHT",
        "card, zh-CN, 320, DARK",
    })
    void a_view_is_accessible_and_fits(String view, String language, int width, ColorScheme scheme) throws IOException {
        Page page = visit(view.equals("access") ? "#access/08778F69" : "#card", language, width, scheme);
        if (view.equals("access")) {
            page.locator("[data-group='1']").click();
            page.locator("#before").fill("FF0780");
            check(page, view + "-data");
            page.locator("[data-group='3']").click();
        } else {
            check(page, view + "-empty");
            page.setInputFiles("[data-open]", new Path[] {CASES.resolve("before.mct"), CASES.resolve("after.nfc")});
            page.waitForSelector(".card-head");
            page.locator("#block-7").click();
        }
        check(page, view);
        Chromium.picture(
                page,
                view + "-" + language.substring(0, 2) + "-" + width + "-"
                        + scheme.name().toLowerCase(java.util.Locale.ROOT));
    }

    static void check(Page page, String state) throws IOException {
        Object wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(wide).as("%s: wider than the screen", state).isEqualTo(0);
        page.evaluate(Files.readString(AXE) + ";0");
        Object found =
                page.evaluate("async () => (await axe.run()).violations.map(v => ({impact: v.impact, id: v.id, where:"
                        + " v.nodes.map(n => n.target.join(' ')).slice(0, 3).join('; ')}))");
        List<?> violations = (List<?>) found;
        assertThat(violations.stream()
                        .map(one -> (Map<?, ?>) one)
                        .filter(one ->
                                List.of("serious", "critical", "moderate").contains(one.get("impact")))
                        .map(Map::toString)
                        .toList())
                .as(state)
                .isEmpty();
    }
}

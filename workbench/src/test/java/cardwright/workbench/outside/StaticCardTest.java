package cardwright.workbench.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The page as a folder of files has a virtual card of its own, which does what a card behind the server
/// does.
class StaticCardTest extends InChromium {
    private static final String BYTES = "00112233445566778899AABBCCDDEEFF";

    private Page withCard(String language) {
        Page page = visit("#card", language, 1280, ColorScheme.LIGHT);
        page.locator("[data-virtual]").click();
        page.locator("[data-read]").click();
        assertThat(page.locator("[data-reading]")).isVisible();
        return page;
    }

    private static void edit(Page page, int block) {
        page.locator("#block-" + block).click();
        page.locator("[name='bytes']").fill(BYTES);
        page.locator(".editor form button").first().click();
    }

    @Test
    void a_torn_write_is_resumed_and_undone() {
        Page page = withCard("en-US");
        edit(page, 4);
        edit(page, 5);
        page.locator("[data-tear]").selectOption("2");
        page.locator("[data-plan-edits]").click();
        page.locator("[data-write]").click();
        assertThat(page.locator("[data-receipt='interrupted']")).isVisible();
        assertThat(page.locator("[data-resume]")).isDisabled();
        page.locator("[data-place]").click();
        page.locator("[data-resume]").click();
        assertThat(page.locator("[data-receipt='done']")).isVisible();
        page.locator("[data-undo]").click();
        assertThat(page.locator("[data-plan] tbody tr")).hasCount(2);
        page.locator("[data-write]").click();
        assertThat(page.locator("[data-receipt='done']")).isVisible();
        page.locator("[data-read]").click();
        assertThat(page.locator("#block-4").locator("xpath=ancestor::tr")).containsText("0000");
    }

    @Test
    void rights_chosen_in_chinese_reach_the_card_which_then_refuses_key_A() {
        Page page = withCard("zh-CN");
        page.evaluate("location.hash = '#access'");
        page.getByLabel("采用 78 77 88").click();
        page.locator("#key-a").fill("A0A1A2A3A4A5");
        page.locator("#key-b").fill("B0B1B2B3B4B5");
        page.locator("[data-sector]").selectOption("1");
        assertThat(page.locator("#before-told")).containsText("有 17 项权限改变");
        page.locator("[data-put]").click();
        assertThat(page.locator(".edits")).containsText("7");
        page.locator("[data-plan-edits]").click();
        page.locator("[data-write]").click();
        assertThat(page.locator("[data-receipt='done']")).isVisible();
        page.locator("#block-4").click();
        page.locator("[name='bytes']").fill(BYTES);
        page.locator(".editor form button").first().click();
        page.locator(".keys summary").click();
        page.locator("#live-keys").fill("A0A1A2A3A4A5");
        page.locator("[data-plan-edits]").click();
        assertThat(page.locator("[data-refused]")).isVisible();
        page.locator("#live-keys").fill("A0A1A2A3A4A5\nB0B1B2B3B4B5");
        page.locator("[data-plan-edits]").click();
        page.locator("[data-write]").click();
        assertThat(page.locator("[data-receipt='done']")).isVisible();
        assertThat((String) page.evaluate("JSON.stringify({...localStorage})")).doesNotContain("A0A1");
        assertThat(page.url()).doesNotContain("A0A1");
    }

    @Test
    void the_virtual_card_is_fetched_only_when_it_is_wanted() {
        Page page = visit("#access");
        List<String> fetched = new ArrayList<>();
        page.onRequest(request -> fetched.add(request.url()));
        page.locator("nav a[href='#card']").click();
        page.waitForSelector("[data-virtual]");
        assertThat(fetched).noneMatch(url -> url.contains("/desk-"));
        page.locator("[data-virtual]").click();
        page.waitForSelector("[data-read]");
        assertThat(fetched).anyMatch(url -> url.contains("/desk-"));
    }

    @Test
    void bytes_and_logs_are_explained_with_no_server() {
        Page page = visit("#console");
        page.locator("[data-explain]").fill("FF 86 00 00 05 01 00 04 60 00\n69 83");
        assertThat(page.locator(".reading").first()).containsText("General Authenticate: block 4 with key A");
        assertThat(page.locator(".reading").last()).containsText("did not accept the key");
        page.locator("[data-explain]").fill("hello");
        assertThat(page.locator("[data-wrong]")).isVisible();
    }

    @Test
    void the_keyboard_alone_goes_from_wishes_to_bytes() {
        Page page = visit("");
        tabTo(page, "data: write, key B");
        page.keyboard().press("Space");
        assertThat(page.locator("#wishes"))
                .hasValue("data: read A|B; key A: changed by B; rights: changed by B; key B: changed by B");
        String bytes = page.locator(".encodings strong").first().textContent();
        tabTo(page, "Take " + bytes);
        page.keyboard().press("Enter");
        assertThat(page.locator("#bytes")).hasValue(bytes + " 69");
    }

    /// Presses Tab until the control of this name has the focus.
    private static void tabTo(Page page, String name) {
        for (int i = 0; i < 120; i++) {
            page.keyboard().press("Tab");
            Object label = page.evaluate("document.activeElement.getAttribute('aria-label')");
            if (name.equals(label)) {
                return;
            }
        }
        throw new AssertionError("Tab never came to " + name);
    }
}

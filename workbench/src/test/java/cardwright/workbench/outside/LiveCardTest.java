package cardwright.workbench.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A card on a reader, as a person works with it in the page.
class LiveCardTest extends ServedInChromium {
    private static final String BYTES = "00 11 22 33 44 55 66 77 88 99 AA BB CC DD EE FF";

    private static Locator row(Page page, int block) {
        return page.locator("#block-" + block).locator("xpath=ancestor::tr");
    }

    private static void edit(Page page, int block, String bytes) {
        page.locator("#block-" + block).click();
        page.locator("[name='bytes']").fill(bytes);
        page.locator(".editor form button").first().click();
        assertThat(page.locator("[data-problem]")).hasCount(0);
    }

    private static void read(Page page) {
        page.locator("[data-read]").click();
        assertThat(page.locator("[data-reading]")).isVisible();
    }

    /// An edit made before the answer comes would be of the card as it was.
    private static void readAgain(Page page) {
        page.waitForResponse("**/api/read", () -> page.locator("[data-read]").click());
        assertThat(page.locator("[data-read]")).isEnabled();
    }

    @Test
    void the_link_leaves_no_token_in_the_address() throws Exception {
        Page page = serve("");
        assertThat(page.url()).doesNotContain("token");
        assertThat(page.locator(".status")).containsText("MIFARE Classic 1K");
        Object kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])");
        assertThat((String) kept).doesNotContain("token").doesNotContain("cardwright-");
    }

    @Test
    void a_card_is_read_edited_planned_written_and_undone() throws Exception {
        Page page = serve("#card");
        read(page);
        edit(page, 4, BYTES);
        page.locator("[data-plan-edits]").click();
        assertThat(page.locator("[data-plan] tbody tr")).hasCount(1);
        assertThat(page.locator("[data-plan]")).containsText("00112233 44556677 8899AABB CCDDEEFF");
        Chromium.picture(page, "live-plan");
        page.locator("[data-write]").click();
        assertThat(page.locator("[data-receipt='done']")).isVisible();
        assertThat(page.locator(".edits")).hasCount(0);
        page.locator("[data-read]").click();
        assertThat(row(page, 4)).containsText("00");
        page.locator("[data-undo]").isVisible();
        page.locator("[data-jobs]").click();
        assertThat(page.locator(".jobs tbody tr")).hasCount(1);
        page.locator(".jobs tbody button").last().click();
        assertThat(page.locator("[data-plan]")).containsText("01020304-1");
        page.locator("[data-write]").click();
        assertThat(page.locator("[data-receipt='done']")).isVisible();
        assertThat(page.locator(".jobs tbody tr")).hasCount(2);
        assertThat(page.locator(".jobs")).containsText("undone");
        assertThat(page.locator("[data-outdated]")).isVisible();
        page.locator("[data-read-again]").click();
        assertThat(page.locator("[data-receipt]")).hasCount(0);
        assertThat(row(page, 4)).not().containsText("AA");
    }

    @Test
    void a_card_that_is_torn_in_a_write_is_put_back_resumed_and_whole() throws Exception {
        Page page = serve("#card");
        read(page);
        edit(page, 4, BYTES);
        edit(page, 5, BYTES);
        edit(page, 6, BYTES);
        page.locator("[data-tear]").selectOption("2");
        assertThat(page.locator(".virtual")).containsText("Will be torn in write 2");
        page.locator("[data-plan-edits]").click();
        page.locator("[data-write]").click();
        assertThat(page.locator("[data-receipt='interrupted']")).isVisible();
        assertThat(page.locator(".status")).containsText("no card");
        assertThat(page.locator("[data-resume]")).isDisabled();
        assertThat(page.locator("[data-receipt] .hows li").first()).containsText("it stopped here");
        assertThat(page.locator("[data-receipt] .hows li").last()).containsText("not reached");
        Chromium.picture(page, "live-torn");
        page.locator("[data-place]").click();
        page.locator("[data-resume]").click();
        assertThat(page.locator("[data-receipt='done']")).isVisible();
        assertThat(page.locator("[data-receipt]")).containsText("was torn, mended");
        page.locator("[data-undo]").click();
        assertThat(page.locator("[data-plan] tbody tr")).hasCount(3);
        page.locator("[data-write]").click();
        assertThat(page.locator("[data-receipt='done']")).isVisible();
    }

    @Test
    void a_write_runs_to_its_end_though_the_tab_is_closed() throws Exception {
        Page page = serve("#card", "virtual:fault=slow=20");
        read(page);
        for (int block : new int[] {4, 5, 6, 8, 9, 10}) {
            edit(page, block, BYTES);
        }
        page.locator("[data-plan-edits]").click();
        page.locator("[data-write]").click();
        assertThat(page.locator(".progress")).containsText(Pattern.compile("[0-4] of 6"));
        String address = page.url();
        Page later = page.context().newPage();
        page.close();
        later.navigate(address);
        assertThat(later.locator("[data-read]")).isEnabled();
        later.locator("[data-jobs]").click();
        assertThat(later.locator(".jobs tbody tr")).containsText("6 / 6");
        assertThat(later.locator(".jobs tbody tr")).containsText("done");
    }

    @Test
    void the_bytes_are_compared_with_the_trailer_of_the_card_on_the_reader() throws Exception {
        Page page = serve("#access");
        page.locator("#bytes").fill("78 77 88 69");
        page.locator("[data-reader-sector]").fill("2");
        page.locator("[data-reader-key]").fill("FFFFFFFFFFFF");
        page.locator("[data-from-reader]").click();
        assertThat(page.locator("#before")).hasValue("FF 07 80 69");
        assertThat(page.locator("#before-told")).containsText("rights change");
        assertThat(page.url()).doesNotContain("FFFFFF");
        page.locator("[data-reader-sector]").fill("20");
        page.locator("[data-from-reader]").click();
        assertThat(page.locator(".from-reader [data-trouble]")).containsText("sectors 0 to 15");
        page.locator("[data-reader-sector]").fill("2");
        page.locator("[data-reader-key]").fill("C0FFEE");
        page.locator("[data-from-reader]").click();
        assertThat(page.locator(".from-reader [data-trouble]")).isVisible();
        assertThat(page.locator(".from-reader [data-trouble]")).not().containsText("C0FFEE");
        page.evaluate("location.hash = '#card'");
        page.locator("[data-remove]").click();
        page.evaluate("location.hash = '#access'");
        assertThat(page.locator("[data-from-reader]")).isDisabled();
    }

    @Test
    void cards_come_and_go_without_a_question() throws Exception {
        Page page = serve("#card");
        page.locator("[data-remove]").click();
        assertThat(page.locator(".status")).containsText("no card");
        assertThat(page.locator("[data-read]")).isDisabled();
        page.locator("[data-place]").click();
        assertThat(page.locator(".status")).containsText("MIFARE Classic 1K");
        assertThat(page.locator("[data-read]")).isEnabled();
    }

    @Test
    void rights_chosen_in_chinese_are_written_and_the_card_refuses_what_it_should() throws Exception {
        Page page = serve("#card", "zh-CN", 1280, ColorScheme.LIGHT);
        assertThat(page.locator(".status")).containsText("MIFARE Classic 1K");
        read(page);
        page.locator("#block-7").click();
        page.locator("input[name='access']").fill("78 77 88 69");
        page.locator(".editor form button").first().click();
        page.locator("[data-plan-edits]").click();
        assertThat(page.locator("[data-plan] tbody tr")).hasCount(1);
        Chromium.picture(page, "live-plan-zh");
        page.locator("[data-write]").click();
        assertThat(page.locator("[data-receipt='done']")).containsText("完成");
        readAgain(page);
        edit(page, 4, BYTES);
        page.locator("[data-plan-edits]").click();
        assertThat(page.locator("[data-plan] tbody tr .who")).hasText("B");
        page.locator("[data-plan] button").last().click();
        page.locator("[data-jobs]").click();
        page.locator(".jobs tbody button").last().click();
        page.locator("[data-write]").click();
        assertThat(page.locator("[data-receipt='done']")).isVisible();
    }

    @Test
    void what_can_never_be_changed_back_is_refused_until_the_person_says_so() throws Exception {
        Page page = serve("#card");
        read(page);
        page.locator("#block-7").click();
        page.locator("input[name='access']").fill("77 87 88 69");
        page.locator(".editor form button").first().click();
        page.locator("[data-plan-edits]").click();
        assertThat(page.locator("[data-refused]")).isVisible();
        assertThat(page.locator("[data-write]")).hasCount(0);
        Chromium.picture(page, "live-refused");
        page.locator("[data-allow]").click();
        assertThat(page.locator("[data-refused]")).hasCount(0);
        assertThat(page.locator("[data-plan] .notice.warning").first()).isVisible();
    }

    @Test
    void a_file_is_written_to_the_card_as_a_whole() throws Exception {
        Page page = serve("#card");
        page.setInputFiles("[data-open]", java.nio.file.Path.of("../docs/cases/before.mct"));
        page.waitForSelector(".card-head");
        page.locator("[data-plan-all]").click();
        assertThat(page.locator("[data-plan]")).isVisible();
        assertThat(page.locator("[data-plan] tbody tr").first()).isVisible();
        page.locator("[data-write]").click();
        assertThat(page.locator("[data-receipt]")).isVisible();
    }

    @Test
    void keys_that_are_typed_are_tried_and_kept_nowhere() throws Exception {
        Page page = serve("#card");
        page.locator(".keys summary").click();
        page.locator("#live-keys").fill("C0FFEEC0FFEE\n");
        read(page);
        Object kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, location.href])");
        assertThat((String) kept).doesNotContain("C0FFEE");
        page.locator("#live-keys").fill("C0FFEEC0FFEE77\n");
        page.locator("[data-read]").click();
        assertThat(page.locator("[data-trouble]")).containsText("1");
        assertThat(page.locator("[data-trouble]")).not().containsText(Pattern.compile("C0FFEE"));
    }

    @Test
    void all_of_it_works_by_keyboard_alone() throws Exception {
        Page page = serve("#card");
        page.locator("[data-read]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-reading]")).isVisible();
        page.locator("#block-0").focus();
        page.keyboard().press("PageDown");
        assertThat(page.locator("#block-4")).isFocused();
        page.locator("[name='bytes']").focus();
        page.keyboard().press("Control+A");
        page.keyboard().type(BYTES);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.locator("[data-plan-edits]").focus();
        page.keyboard().press("Enter");
        page.locator("[data-write]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-receipt='done']")).isVisible();
    }
}

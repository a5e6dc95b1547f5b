package cardwright.workbench.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cardwright.lint.FindingId;
import cardwright.lint.Lint;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.DataCondition;
import cardwright.mifare.Operation;
import cardwright.mifare.TrailerField;
import cardwright.text.Hex;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessPageTest extends InChromium {
    private static final int SAMPLE = 48;
    private static final long SEED = 20261121;

    private static Locator bytes(Page page) {
        return page.locator("#bytes");
    }

    /// The cells of the two tables as they read, what is struck out left away.
    private static List<String> cells(Page page) {
        return page.locator(".rights tbody tr:not(.chooser) td .who").allTextContents();
    }

    private static List<String> expected(AccessConditions conditions) {
        List<String> cells = new ArrayList<>();
        for (int group = 0; group < 3; group++) {
            for (Operation operation : Operation.values()) {
                cells.add(conditions.usable(group, operation).notation());
            }
        }
        for (TrailerField field : TrailerField.values()) {
            cells.add(conditions.trailer().usableRead(field).notation());
            cells.add(conditions.trailer().usableWrite(field).notation());
        }
        return cells;
    }

    @Test
    void bytes_that_are_typed_lead_to_their_table_and_the_address_shows_them() {
        Page page = visit("");
        Random random = new Random(SEED);
        for (int i = 0; i < SAMPLE; i++) {
            AccessConditions conditions = AccessConditions.ofWord(random.nextInt(1 << 12));
            bytes(page).fill(Hex.spaced(conditions.toBytes()));
            page.waitForURL("**/#access/" + Hex.of(conditions.toBytes()));
            assertThat(page.locator(".condition").first())
                    .containsText(conditions.data(0).bits());
            assertThat(cells(page)).as("seed %d: %s", SEED, conditions).isEqualTo(expected(conditions));
        }
    }

    @Test
    void conditions_that_are_chosen_by_keyboard_lead_to_their_bytes() {
        Page page = visit("");
        page.locator("[data-group='1']").focus();
        page.keyboard().press("Enter");
        page.locator("input[name='condition-1']:checked").focus();
        for (DataCondition condition : DataCondition.values()) {
            AccessConditions now = AccessConditions.of(
                    DataCondition.C000, condition, DataCondition.C000, AccessConditions.TRANSPORT.trailer());
            assertThat(bytes(page)).hasValue(Hex.spaced(now.toBytes()) + " 69");
            page.keyboard().press("ArrowDown");
        }
        assertThat(bytes(page)).hasValue("FF 07 80 69");
    }

    @Test
    void a_click_on_a_bit_changes_it_in_both_places() {
        Page page = visit("#access/FF078069");
        page.locator(".bit-row").nth(1).locator(".bit").nth(3).click();
        assertThat(bytes(page)).hasValue("FE 17 80 69");
        assertThat(page.locator("[data-group='0']")).containsText("100");
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "KEY_B_READABLE_BUT_NEEDED",
                "BLOCK_UNREADABLE",
                "BLOCK_UNWRITABLE",
                "VALUE_NOT_RECHARGEABLE",
                "ACCESS_BITS_FROZEN",
                "KEY_FROZEN",
                "KEY_B_IS_DATA"
            })
    void each_finding_of_access_bytes_stands_on_the_page(FindingId finding) {
        AccessConditions with = first(word -> finding.isIn(Lint.mask(word)));
        AccessConditions without = first(word -> !finding.isIn(Lint.mask(word)));
        Page page = visit("");
        Locator shown = page.locator("[data-finding='" + finding.id() + "']").first();
        bytes(page).fill(Hex.of(with.toBytes()));
        assertThat(shown).isVisible();
        bytes(page).fill(Hex.of(without.toBytes()));
        assertThat(page.locator(".access-main [data-finding='" + finding.id() + "']"))
                .hasCount(0);
    }

    private static AccessConditions first(IntPredicate wanted) {
        return AccessConditions.ofWord(
                IntStream.range(0, 1 << 12).filter(wanted).findFirst().orElseThrow());
    }

    @Test
    void each_finding_stands_at_what_it_is_about_and_is_read_aloud_with_it() {
        for (String language : List.of("en-US", "zh-CN")) {
            Page page = visit("#access/E873C169", language, 1280, ColorScheme.LIGHT);
            for (int group = 0; group < 3; group++) {
                Locator row = page.locator("tr:has([data-group='" + group + "']) + .found-row");
                AccessConditions conditions = AccessConditions.ofWord(AccessConditions.decode(0xE8, 0x73, 0xC1));
                String part = "group-" + group;
                List<String> expected = Lint.conditions(conditions).stream()
                        .filter(finding -> finding.place().parts().stream()
                                .anyMatch(one -> one.word().equals(part)))
                        .map(finding -> finding.id().id())
                        .toList();
                assertThat(expected).contains("key-b-readable-but-needed");
                assertThat((List<?>)
                                row.locator("[data-found]").evaluateAll("all => all.map(one => one.dataset.found)"))
                        .isEqualTo(expected);
            }
            Locator chooser = page.locator("[data-group='2']");
            assertThat(chooser)
                    .hasAccessibleDescription(Pattern.compile(language.equals("zh-CN") ? "谁也不能读" : "nobody can read"));
            Locator found = page.locator("tr:has([data-group='2']) + .found-row [data-found='block-unreadable']");
            assertThat(found.locator("p")).not().isVisible();
            found.locator("summary").press("Enter");
            assertThat(found.locator("p")).isVisible();
            page.locator("#key-a").fill("FFFFFFFFFFFF");
            assertThat(page.locator("#key-a"))
                    .hasAccessibleDescription(Pattern.compile(language.equals("zh-CN") ? "出厂密钥" : "as delivered"));
            Chromium.picture(page, "access-found-" + language);
        }
    }

    @Test
    void findings_of_keys_and_changes_stand_on_the_page() {
        Page page = visit("#access/78778869");
        page.locator("#key-a").fill("FFFFFFFFFFFF");
        page.locator("#key-b").fill("FFFFFFFFFFFF");
        assertThat(page.locator("[data-finding='transport-keys']")).isVisible();
        assertThat(page.locator("[data-finding='keys-equal']")).isVisible();
        page.locator("#key-b").fill("000000000000");
        assertThat(page.locator("[data-finding='zero-key']")).isVisible();
        page.locator("#before").fill("FF0780");
        assertThat(page.locator("#before-told")).containsText("rights change");
        assertThat(page.locator("td.changed").first()).isVisible();
        bytes(page).fill("F0FF0069");
        assertThat(page.locator("[data-finding='irreversible-change']")).isVisible();
        bytes(page).fill("FF078069");
        page.locator("#before").fill("FF0F00");
        assertThat(page.locator("[data-finding='change-without-effect']")).isVisible();
    }

    @Test
    void keys_never_reach_the_address_or_what_the_browser_keeps() {
        Page page = visit("");
        bytes(page).fill("A0A1A2A3A4A5 787788 69 B0B1B2B3B4B5");
        assertThat(bytes(page)).hasValue("78 77 88 69");
        assertThat(page.locator("#key-a")).hasValue("A0A1A2A3A4A5");
        assertThat(page.url()).endsWith("#access/78778869");
        assertThat(page.locator(".trailer-bytes")).containsText("** ** ** ** ** **");
        Object kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])");
        assertThat((String) kept).doesNotContain("A0A1").doesNotContain("B0B1");
        Page other = visit("#access/A0A1A2A3A4A578778869B0B1B2B3B4B5");
        assertThat(bytes(other)).hasValue("FF 07 80 69");
    }

    @Test
    void wishes_as_check_boxes_lead_to_the_bytes() {
        Page page = visit("");
        assertThat(page.locator(".encodings strong").first()).hasText("78 77 88");
        page.getByLabel("data: increment, key B").check();
        assertThat(page.locator("#wishes"))
                .hasValue(
                        "data: read A|B, write B, increment B; key A: changed by B; rights: changed by B; key B: changed by B");
        assertThat(page.locator("#wishes-told")).containsText("No access bytes grant exactly this");
        page.getByLabel("data: decrement, key A").check();
        page.getByLabel("data: decrement, key B").check();
        assertThat(page.locator(".encodings strong").first()).hasText("08 77 8F");
        page.getByLabel("Take 08 77 8F").click();
        assertThat(bytes(page)).hasValue("08 77 8F 69");
    }

    @Test
    void wishes_in_chinese_words_lead_to_the_bytes() {
        Page page = visit("", "zh-CN", 1280, ColorScheme.LIGHT);
        assertThat(page.locator("h1")).hasText("访问条件");
        page.locator("#wishes").fill("块 0：读 A|B，写 B，加值 B，减值 A|B；数据：读 A|B，写 B；密钥：由 B 修改；控制位：由 B 修改");
        assertThat(page.locator(".encodings strong").first()).hasText("68 77 89");
        page.locator("#wishes").fill("数据：读 C");
        assertThat(page.locator("#wishes-told .wrong")).containsText("读");
    }

    @Test
    void malformed_bytes_are_mended_with_one_click() {
        Page page = visit("");
        bytes(page).fill("FF 07 81 69");
        assertThat(page.locator("[data-finding='malformed-access-bytes']")).isVisible();
        assertThat(page.locator(".bit.wrong-bit")).hasCount(8);
        page.getByText("high half of byte 6 to E").click();
        assertThat(bytes(page)).hasValue("EF 07 81 69");
        assertThat(page.locator("[data-finding='malformed-access-bytes']")).hasCount(0);
    }

    @Test
    void a_link_shows_what_its_sender_saw() {
        Page page = visit("#access/7F0F0869/16");
        assertThat(bytes(page)).hasValue("7F 0F 08 69");
        assertThat(page.locator(".rights th[scope='row']").first()).hasText("blocks 0–4");
    }
}

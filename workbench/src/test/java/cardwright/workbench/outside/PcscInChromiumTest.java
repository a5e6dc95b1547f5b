package cardwright.workbench.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cardwright.card.CardReader;
import cardwright.mifare.CardType;
import cardwright.testing.PcscdMissing;
import cardwright.testing.PrivatePcscd;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.vpcd.Vpcd;
import cardwright.workbench.server.ServedProcess;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A card behind a real pcscd, seen, read and written in a browser.
@Tag("outside")
@Timeout(120)
class PcscInChromiumTest {
    private static final String BYTES = "00 11 22 33 44 55 66 77 88 99 AA BB CC DD EE FF";

    @TempDir
    private Path home;

    @Test
    void a_card_that_comes_to_a_reader_of_pcscd_is_read_written_and_seen_to_go() throws Exception {
        Set<PcscdMissing.Piece> missing = PrivatePcscd.missing();
        assertThat(missing.isEmpty() || !"true".equals(System.getenv("CI")))
                .as("nothing is missing: %s", missing)
                .isTrue();
        assumeTrue(missing.isEmpty(), () -> "skipped: there is no pcscd of our own, for these are missing: " + missing);
        try (PrivatePcscd pcscd = PrivatePcscd.start(Files.createTempDirectory("cw"), List.of("Cardwright Desk"));
                Chromium chromium = Chromium.start();
                ServedProcess server = ServedProcess.start(home, pcscd.environment(), "serve", "--json")) {
            Page page = chromium.page();
            page.navigate(server.link());
            page.waitForSelector("h1");
            page.evaluate("location.hash = '#card'");
            CardReader reader = VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K));
            try (Vpcd _ = Vpcd.start(reader, pcscd.driver(0))) {
                assertThat(page.locator(".status")).containsText("MIFARE Classic 1K");
                page.locator("[data-read]").click();
                assertThat(page.locator("[data-reading]")).isVisible();
                page.locator("#block-4").click();
                page.locator("[name='bytes']").fill(BYTES);
                page.locator(".editor form button").first().click();
                page.locator("[data-plan-edits]").click();
                page.locator("[data-write]").click();
                assertThat(page.locator("[data-receipt='done']")).isVisible();
                page.locator("[data-read]").click();
                assertThat(page.locator("[data-reading]")).isVisible();
                assertThat(page.locator("tr:has(#block-4)")).containsText("AA");
            }
            assertThat(page.locator(".status")).containsText("no card");
            chromium.assertQuiet();
        }
    }
}

package cardwright.workbench.outside;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/// A test of the page as a folder of files, in a real browser. Each test ends with a console without a
/// complaint and no request to another host.
@Tag("outside")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InChromium {
    private Site site;
    private Chromium chromium;

    @BeforeAll
    void open() throws IOException {
        site = Site.open();
        chromium = Chromium.start();
    }

    @AfterAll
    void end() {
        if (chromium != null) {
            chromium.close();
        }
        if (site != null) {
            site.close();
        }
    }

    @AfterEach
    void quiet() {
        chromium.assertQuiet();
    }

    /// The page in English on a wide screen.
    Page visit(String fragment) {
        return visit(fragment, "en-US", 1280, ColorScheme.LIGHT);
    }

    Page visit(String fragment, String language, int width, ColorScheme scheme) {
        Page page = chromium.page(language, width, scheme);
        page.navigate(site.at(fragment));
        page.waitForSelector("h1");
        return page;
    }
}

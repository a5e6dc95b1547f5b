package cardwright.workbench.outside;

import cardwright.workbench.server.ServedPage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A test of the page with its server, in a real browser; each test has a server of its own. Each ends
/// with a console without a complaint and no request to another host.
@Tag("outside")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServedInChromium {
    private final List<ServedPage> servers = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private Chromium chromium;

    @TempDir
    private Path home;

    @BeforeAll
    void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    void end() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void quiet() {
        pages.forEach(page -> page.context().close());
        pages.clear();
        servers.forEach(ServedPage::close);
        servers.clear();
        chromium.assertQuietButForRefusals();
    }

    /// The page of a new server with these readers, entered, in English on a wide screen.
    Page serve(String fragment, String... readers) throws Exception {
        return serve(fragment, "en-US", 1280, ColorScheme.LIGHT, readers);
    }

    Page serve(String fragment, String language, int width, ColorScheme scheme, String... readers) throws Exception {
        ServedPage server = ServedPage.start(
                home.resolve(String.valueOf(System.nanoTime())),
                readers.length == 0 ? new String[] {"virtual"} : readers);
        servers.add(server);
        Page page = chromium.page(language, width, scheme);
        pages.add(page);
        page.navigate(server.link());
        page.waitForSelector("h1");
        if (!fragment.isEmpty()) {
            page.evaluate("fragment => { location.hash = fragment; }", fragment);
        }
        return page;
    }
}

package cardwright.workbench.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A real Chromium, the system's. Whatever a page says on its console as a warning or an error is kept: a
/// refusal by the content security policy shows there.
final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final int PATIENCE = 10_000;

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        boolean there = Files.isExecutable(PROGRAM);
        assertThat(there || !"true".equals(System.getenv("CI")))
                .as("chromium is installed")
                .isTrue();
        assumeTrue(there, "skipped: there is no /usr/bin/chromium");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // Root may not use the sandbox, and there is no graphics card in a build.
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        return new Chromium(playwright, browser);
    }

    /// A new page, as a new visitor sees it, in this language.
    Page page(String language, int width, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, 900)
                .setColorScheme(scheme));
        context.setDefaultTimeout(PATIENCE);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            String url = request.url();
            if (!url.startsWith("http://127.0.0.1:") && !url.startsWith("blob:") && !url.startsWith("data:")) {
                foreign.add(url);
            }
        });
        return page;
    }

    Page page() {
        return page("en-US", 1280, ColorScheme.LIGHT);
    }

    /// Nothing was refused, failed or asked of another host.
    void assertQuiet() {
        assertThat(complaints).isEmpty();
        assertThat(foreign).isEmpty();
    }

    /// The same, but the browser may tell of answers that refuse a request, as it does by itself.
    void assertQuietButForRefusals() {
        complaints.removeIf(complaint -> complaint.contains("the server responded with a status of 4"));
        assertQuiet();
    }

    /// Keeps a picture of the whole page, with what is off the screen drawn, too.
    static void picture(Page page, String name) {
        page.evaluate("""
                () => {
                    const all = new CSSStyleSheet();
                    all.replaceSync('.sector-box { content-visibility: visible }');
                    document.adoptedStyleSheets = [all];
                }""");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
        page.evaluate("() => { document.adoptedStyleSheets = []; }");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

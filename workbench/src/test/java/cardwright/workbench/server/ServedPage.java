package cardwright.workbench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cardwright.cli.jvm.JvmWorld;
import cardwright.cli.world.Environment;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.Workbench;
import cardwright.cli.world.World;
import cardwright.keys.GivenKeys;
import cardwright.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The server with the page that was built, as `serve` starts it, for tests in a browser.
public final class ServedPage implements AutoCloseable {
    private final LocalServer server;

    private ServedPage(LocalServer server) {
        this.server = server;
    }

    /// Serves these readers, with the user's files in this folder.
    public static ServedPage start(Path home, String... readers) throws FileFailed {
        Optional<PageFiles> page = PageFiles.load();
        assertThat(page.isPresent() || !"true".equals(System.getenv("CI")))
                .as("the page is built")
                .isTrue();
        assumeTrue(page.isPresent(), "skipped: there is no page, because the build found no Node.js 20");
        World here = JvmWorld.create();
        Environment environment = Map.of("HOME", home.toString())::get;
        World world = new World(
                here.console(),
                here.files(),
                here.journals(),
                environment,
                here.clock(),
                here.calendar(),
                here.platform());
        return new ServedPage(LocalServer.start(
                world,
                page.get(),
                new Workbench.Settings(
                        0, false, List.of(readers), _ -> GivenKeys.PUBLISHED, Optional.empty(), Language.EN)));
    }

    /// The link that lets one in, once.
    public String link() {
        return server.link();
    }

    @Override
    public void close() {
        server.close();
    }
}

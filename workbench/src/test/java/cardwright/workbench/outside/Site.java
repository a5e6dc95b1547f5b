package cardwright.workbench.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The page as a plain folder of files on a static host, with no server of ours.
final class Site implements AutoCloseable {
    /// The folder the build writes.
    static final Path FOLDER =
            Path.of("target/classes/cardwright/workbench/web").toAbsolutePath();

    private final HttpServer server;

    private Site(HttpServer server) {
        this.server = server;
    }

    static Site open() throws IOException {
        boolean built = Files.exists(FOLDER.resolve("index.html"));
        assertThat(built || !"true".equals(System.getenv("CI")))
                .as("the page is built")
                .isTrue();
        assumeTrue(built, "skipped: there is no page, because the build found no Node.js 20");
        HttpServer server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), FOLDER, OutputLevel.NONE);
        server.start();
        return new Site(server);
    }

    /// The address of the page, with this fragment.
    String at(String fragment) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + fragment;
    }

    /// The one asset whose name begins so.
    static Path asset(String begin) throws IOException {
        try (Stream<Path> assets = Files.list(FOLDER.resolve("assets"))) {
            List<Path> found = assets.filter(
                            asset -> asset.getFileName().toString().startsWith(begin))
                    .toList();
            assertThat(found).as(begin).hasSize(1);
            return found.getFirst();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

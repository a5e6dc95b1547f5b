package cardwright.workbench.server;

import cardwright.card.CardReader;
import cardwright.card.CardReaders;
import cardwright.card.Clock;
import cardwright.cli.jvm.JvmWorld;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.OpenKeyStore;
import cardwright.cli.world.Platform;
import cardwright.cli.world.Vault;
import cardwright.cli.world.Workbench;
import cardwright.cli.world.World;
import cardwright.keys.GivenKeys;
import cardwright.text.Language;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A server as `serve` starts it, with a page of one file, jobs in a folder of the test, and somebody who
/// talks to it.
final class TestServer implements AutoCloseable {
    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,connection");
    }

    static final String INDEX = "<!doctype html><meta name=\"desk\" content=\"page\"><title>page</title>";

    private final Runnable end;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String link;
    private @Nullable String cookie;
    private @Nullable String csrf;

    private TestServer(String link, Runnable end) {
        this.link = link;
        this.end = end;
    }

    /// The server that another process told this link of, entered; it goes on when this is closed.
    static TestServer at(String link) throws IOException, InterruptedException {
        TestServer server = new TestServer(link, () -> {});
        server.enter();
        return server;
    }

    /// A server that nobody was let in to yet.
    static TestServer start(Path home, CountingReaders real, String... readers) throws FileFailed {
        return start(home, 0, real, Optional.empty(), readers);
    }

    /// A server at this port.
    static TestServer start(Path home, int port) throws FileFailed {
        return start(home, port, new CountingReaders(), Optional.empty(), "virtual");
    }

    private static TestServer start(
            Path home, int port, CountingReaders real, Optional<OpenKeyStore> store, String... readers)
            throws FileFailed {
        World here = JvmWorld.create();
        World world = new World(
                here.console(),
                here.files(),
                here.journals(),
                Map.of("HOME", home.toString())::get,
                Clock.system(),
                System::currentTimeMillis,
                new TestPlatform(real));
        LocalServer server = LocalServer.start(
                world,
                PageFiles.of(Map.of("index.html", INDEX.getBytes(StandardCharsets.UTF_8))),
                new Workbench.Settings(port, false, List.of(readers), _ -> GivenKeys.PUBLISHED, store, Language.EN));
        return new TestServer(server.link(), server::close);
    }

    /// A server with one virtual reader, entered.
    static TestServer entered(Path home, String... readers) throws Exception {
        TestServer server =
                start(home, new CountingReaders(), readers.length == 0 ? new String[] {"virtual"} : readers);
        server.enter();
        return server;
    }

    /// A server with one virtual reader and this key store, entered.
    static TestServer entered(Path home, OpenKeyStore store) throws Exception {
        TestServer server = start(home, 0, new CountingReaders(), Optional.of(store), "virtual");
        server.enter();
        return server;
    }

    /// The link that is printed.
    String link() {
        return link;
    }

    /// The address without a path.
    String base() {
        return link.substring(0, link.indexOf("/?"));
    }

    int port() {
        return URI.create(link).getPort();
    }

    /// Exchanges the token, and asks for what requests carry.
    void enter() throws IOException, InterruptedException {
        HttpResponse<String> response = send(request(link.substring(base().length())));
        String set = response.headers().firstValue("set-cookie").orElseThrow();
        cookie = set.substring(0, set.indexOf(';'));
        String session = get("/api/session").body();
        csrf = session.replaceAll(".*\"csrf\":\"([0-9a-f]+)\".*", "$1");
    }

    String csrf() {
        return Optional.ofNullable(csrf).orElseThrow();
    }

    String cookie() {
        return Optional.ofNullable(cookie).orElseThrow();
    }

    /// A request with nothing but its path.
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base() + path));
    }

    /// A request of who was let in.
    HttpRequest.Builder known(String path) {
        return request(path).header("Cookie", cookie()).header("X-Cardwright", csrf());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).header("Cookie", cookie()));
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(posting(known(path), json));
    }

    static HttpRequest.Builder posting(HttpRequest.Builder request, String json) {
        return request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /// Posts a record and reads one; fails with the answer if it is no such.
    <T> T ask(String path, Object request, Class<T> type) throws IOException, InterruptedException {
        HttpResponse<String> response = post(path, Replies.json(request));
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return ApiJson.JSONB.type(type).fromJson(response.body());
    }

    @Override
    public void close() {
        client.shutdownNow();
        end.run();
    }

    /// A platform with these real readers.
    private record TestPlatform(CountingReaders real) implements Platform {
        @Override
        public CardReaders readers() {
            return real.again();
        }

        @Override
        public void serve(CardReader reader, String host, int port, Told told) {
            throw new AssertionError("nothing is to be served");
        }

        @Override
        public Vault vault() {
            throw new AssertionError("nothing is to be sealed");
        }

        @Override
        public Optional<Workbench> workbench() {
            return Optional.empty();
        }

        @Override
        public boolean isJvmOrHandsOver() {
            return true;
        }
    }
}

package cardwright.workbench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.mifare.CardType;
import cardwright.text.InvalidInput;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whoever is not the page itself does not reach a card.
class GateTest {
    private static final String READ = "{\"reader\":\"pcsc:Cardwright Virtual Reader 0\"}";

    private final CountingReaders readers = new CountingReaders();
    private TestServer server;

    @BeforeEach
    void start(@TempDir Path home) throws Exception {
        readers.plug(VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K)));
        server = TestServer.start(home, readers);
        server.enter();
    }

    @AfterEach
    void nothing_reached_the_card() {
        server.close();
        assertThat(readers.said()).isZero();
    }

    static Stream<String> foreignHosts() {
        return Stream.of(
                "evil.example",
                "evil.example:PORT",
                "127.0.0.1:1",
                "127.0.0.1",
                "localhost.evil:PORT",
                "0.0.0.0:PORT",
                "127.0.0.1:PORT.evil");
    }

    @ParameterizedTest
    @MethodSource("foreignHosts")
    void another_host_is_refused_whatever_it_asks(String name) throws Exception {
        String host = name.replace("PORT", String.valueOf(server.port()));
        for (String path : List.of("/", "/index.html", "/api/readers", "/api/events", "/api/nothing", "/nothing")) {
            assertThat(server.send(server.known(path).header("Host", host)).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        HttpRequest.Builder read =
                TestServer.posting(server.known("/api/read"), READ).header("Host", host);
        assertThat(server.send(read).statusCode()).isEqualTo(403);
        HttpRequest.Builder token =
                server.request(server.link().substring(server.base().length())).header("Host", host);
        assertThat(server.send(token).headers().firstValue("set-cookie")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("foreignOrigins")
    void another_origin_is_refused(String name) throws Exception {
        String origin = name.replace("PORT", String.valueOf(server.port()));
        HttpRequest.Builder read =
                TestServer.posting(server.known("/api/read"), READ).header("Origin", origin);
        HttpResponse<String> response = server.send(read);
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().map()).doesNotContainKey("access-control-allow-origin");
        assertThat(server.send(server.known("/api/events").header("Origin", origin))
                        .statusCode())
                .isEqualTo(403);
    }

    static Stream<String> foreignOrigins() {
        return Stream.of(
                "http://evil.example",
                "null",
                "http://127.0.0.1:1",
                "https://127.0.0.1:PORT",
                "http://127.0.0.1",
                "http://127.0.0.1:PORT.evil",
                "file://");
    }

    @Test
    void another_site_is_refused_if_the_browser_tells() throws Exception {
        for (String site : List.of("cross-site", "same-site")) {
            HttpRequest.Builder read =
                    TestServer.posting(server.known("/api/read"), READ).header("Sec-Fetch-Site", site);
            assertThat(server.send(read).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void without_a_session_there_is_nothing_below_api() throws Exception {
        for (String path : List.of("/api/session", "/api/readers", "/api/events", "/api/jobs", "/api/nothing")) {
            assertThat(server.send(server.request(path)).statusCode()).as(path).isEqualTo(401);
        }
        HttpRequest.Builder read =
                TestServer.posting(server.request("/api/read").header("X-Cardwright", server.csrf()), READ);
        assertThat(server.send(read).statusCode()).isEqualTo(401);
    }

    @Test
    void a_wrong_cookie_is_no_session() throws Exception {
        String name = server.cookie().substring(0, server.cookie().indexOf('='));
        for (String value : List.of("", "0", "0".repeat(64), "é")) {
            HttpRequest.Builder read = TestServer.posting(
                    server.request("/api/read")
                            .header("Cookie", name + "=" + value)
                            .header("X-Cardwright", server.csrf()),
                    READ);
            assertThat(server.send(read).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void a_change_needs_the_header_that_only_our_page_can_send() throws Exception {
        for (String header : List.of("", "0", "0".repeat(64))) {
            HttpRequest.Builder read = TestServer.posting(
                    server.request("/api/read")
                            .header("Cookie", server.cookie())
                            .header("X-Cardwright", header),
                    READ);
            assertThat(server.send(read).statusCode()).isEqualTo(403);
        }
        HttpRequest.Builder without =
                TestServer.posting(server.request("/api/read").header("Cookie", server.cookie()), READ);
        assertThat(server.send(without).statusCode()).isEqualTo(403);
    }

    @Test
    void the_token_lets_one_in_once() throws Exception {
        String path = server.link().substring(server.base().length());
        HttpResponse<String> again = server.send(server.request(path));
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.headers().firstValue("set-cookie")).isEmpty();
        HttpResponse<String> wrong = server.send(server.request("/?token=" + "0".repeat(64)));
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.body())
                .doesNotContain(server.cookie().substring(server.cookie().indexOf('=') + 1));
    }

    @Test
    void the_token_is_no_session_and_no_header() throws Exception {
        String token = server.link().substring(server.link().indexOf('=') + 1);
        HttpRequest.Builder read = TestServer.posting(server.request("/api/read?token=" + token), READ);
        assertThat(server.send(read).statusCode()).isEqualTo(401);
        assertThat(server.send(server.request("/api/readers?token=" + token)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void the_cookie_is_for_our_own_pages_only_and_no_script_sees_it(@TempDir Path home) throws Exception {
        try (TestServer fresh = TestServer.start(home, new CountingReaders())) {
            HttpResponse<String> entered =
                    fresh.send(fresh.request(fresh.link().substring(fresh.base().length())));
            assertThat(entered.statusCode()).isEqualTo(303);
            assertThat(entered.headers().firstValue("location")).contains("/");
            assertThat(entered.headers().firstValue("set-cookie").orElseThrow())
                    .startsWith("cardwright-" + fresh.port() + "=")
                    .contains("HttpOnly", "SameSite=Strict", "Path=/");
        }
    }

    @Test
    void every_answer_carries_the_policy() throws Exception {
        for (String path : List.of("/", "/api/session", "/nothing", "/api/nothing", "/?token=0")) {
            HttpResponse<String> response = server.get(path);
            assertThat(response.headers().firstValue("content-security-policy").orElseThrow())
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(response.headers().firstValue("x-content-type-options")).contains("nosniff");
        }
        assertThat(server.get("/api/session").headers().firstValue("cache-control"))
                .contains("no-store");
    }

    @Test
    void malformed_bodies_are_refused_and_not_repeated() throws Exception {
        for (String body : List.of(
                "", "{", "[]", "null", "7", "\"reader\"", "{\"reader\":{}}", "{\"reader\":\"FFFFFFFFFFFF", "\0\0")) {
            HttpResponse<String> response = server.post("/api/read", body);
            assertThat(response.statusCode()).as(body).isEqualTo(400);
            assertThat(response.body()).doesNotContain("FFFFFFFFFFFF").contains("\"zh\"");
        }
    }

    @Test
    void a_body_without_what_it_must_have_is_refused() throws Exception {
        for (String body : List.of(
                "{}",
                "{\"reader\":null}",
                "{\"reader\":\"pcsc:x\",\"target\":null}",
                "{\"x\":" + "[".repeat(100_000))) {
            for (String path : List.of(
                    "read",
                    "plan",
                    "write",
                    "resume",
                    "undo",
                    "console",
                    "console/stop",
                    "doctor",
                    "doctor/save",
                    "virtual")) {
                assertThat(server.post("/api/" + path, body).statusCode())
                        .as(path)
                        .isBetween(400, 409);
            }
        }
    }

    @Test
    void a_port_that_is_taken_is_told(@TempDir Path other) {
        assertThatThrownBy(() -> TestServer.start(other, server.port()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(String.valueOf(server.port()));
    }

    @Test
    void a_body_that_is_not_json_is_refused() throws Exception {
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data")) {
            HttpRequest.Builder read =
                    server.known("/api/read").header("Content-Type", type).POST(BodyPublishers.ofString(READ));
            assertThat(server.send(read).statusCode()).isEqualTo(415);
        }
    }

    @Test
    void a_body_that_is_too_large_is_refused() throws Exception {
        String large = "{\"reader\":\"" + "x".repeat(300 * 1024) + "\"}";
        assertThat(server.post("/api/read", large).statusCode()).isEqualTo(413);
    }

    @Test
    void a_body_without_end_is_refused_when_it_is_too_large() throws Exception {
        byte[] chunk = ("8000\r\n" + "x".repeat(0x8000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/read HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\nCookie: " + server.cookie()
                            + "\r\nX-Cardwright: " + server.csrf()
                            + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 12; i++) {
                out.write(chunk);
            }
            out.flush();
            assertThat(firstLine(socket.getInputStream())).contains(" 413 ");
        }
    }

    private static String firstLine(InputStream in) throws Exception {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    @Test
    void other_methods_do_nothing() throws Exception {
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE")) {
            HttpResponse<String> response =
                    server.send(server.known("/api/read").method(method, BodyPublishers.noBody()));
            assertThat(response.statusCode()).as(method).isEqualTo(405);
            assertThat(response.headers().map()).doesNotContainKey("access-control-allow-methods");
        }
        assertThat(server.get("/api/read").statusCode()).isIn(404, 405);
    }

    @Test
    void no_path_leads_out_of_the_page() throws Exception {
        for (String path : List.of(
                "/../pom.xml",
                "/%2e%2e/pom.xml",
                "/..%2fpom.xml",
                "/files.txt",
                "/assets/../index.html",
                "//etc/passwd")) {
            assertThat(server.send(server.request(path)).statusCode()).as(path).isIn(400, 404);
        }
    }
}

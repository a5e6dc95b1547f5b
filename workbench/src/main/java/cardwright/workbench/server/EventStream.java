package cardwright.workbench.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// What one page is told, as server-sent events (HTML Living Standard, 9.2). A page that does not keep up is
/// let go: it comes back by itself, and is told anew how everything is.
///
/// Our own, because the library's announces a content encoding that does not exist.
final class EventStream {
    private static final int MOST_WAITING = 512;
    private static final int OK = 200;
    private static final int HEARTBEAT_SECONDS = 15;
    private static final String HEARTBEAT = ":\n\n";
    private static final String END = "";

    private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean closed;

    /// An event as text.
    static String event(String name, String data) {
        return "event: " + name + "\ndata: " + data + "\n\n";
    }

    /// Puts an event in the row.
    void tell(String event) {
        if (!waiting.offer(event)) {
            close();
        }
    }

    /// Ends the stream.
    void close() {
        closed = true;
        waiting.clear();
        waiting.offer(END);
    }

    /// Sends what is in the row until the page or the server goes.
    void run(HttpExchange exchange) throws InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        try (OutputStream out = begun(exchange)) {
            while (!closed) {
                String event = waiting.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                out.write((event == null ? HEARTBEAT : event).getBytes(StandardCharsets.UTF_8));
                if (waiting.isEmpty()) {
                    out.flush();
                }
            }
        } catch (IOException e) {
            // The page is gone, as pages go.
            closed = true;
        }
    }

    private static OutputStream begun(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(OK, 0);
        return exchange.getResponseBody();
    }
}

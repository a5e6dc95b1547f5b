package cardwright.workbench.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A page that listens to events.
final class Listener implements AutoCloseable {
    private static final int SECONDS = 20;

    private record Event(String name, String data) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final InputStream body;

    Listener(TestServer server) throws IOException, InterruptedException {
        HttpResponse<InputStream> response =
                client.send(server.known("/api/events").build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new AssertionError("events: " + response.statusCode());
        }
        body = response.body();
        Thread.startVirtualThread(this::listen);
    }

    private void listen() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String name = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    events.add(new Event(name, line.substring(6)));
                }
            }
        } catch (IOException e) {
            // The server or the test is over.
        }
    }

    /// The next event of this name; those of other names are passed over.
    <T> T next(String name, Class<T> type) throws InterruptedException {
        return until(name, type, _ -> true);
    }

    /// The next event of this name that is as wished.
    <T> T until(String name, Class<T> type, Predicate<T> wished) throws InterruptedException {
        while (true) {
            Event event = events.poll(SECONDS, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("no event " + name);
            }
            if (event.name().equals(name)) {
                T record = ApiJson.JSONB.type(type).fromJson(event.data());
                if (wished.test(record)) {
                    return record;
                }
            }
        }
    }

    /// All events of this name that came until now.
    List<String> lines(String name) {
        List<Event> all = new ArrayList<>(events);
        return all.stream()
                .filter(event -> event.name().equals(name))
                .map(Event::data)
                .toList();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

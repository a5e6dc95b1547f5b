package cardwright.workbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.mifare.CardType;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Ten thousand requests at once: nothing reaches the card, and the server goes on.
@Tag("outside")
@Timeout(120)
class FloodTest {
    private static final int REQUESTS = 10_000;

    /// A process may have so many sockets open here; the others wait for their turn.
    private static final int SOCKETS = 900;

    private static final long MEGABYTE = 1024 * 1024;

    @Test
    void ten_thousand_strangers_at_once_reach_nothing_and_leave_the_server_as_it_was(@TempDir Path home)
            throws Exception {
        CountingReaders readers = new CountingReaders();
        readers.plug(VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K)));
        try (TestServer server = TestServer.start(home, readers)) {
            server.enter();
            flood(server.port());
            long before = used();
            int answered = flood(server.port()) + flood(server.port());
            long after = used();
            assertThat(answered).as("some are answered").isPositive();
            assertThat(readers.said()).as("nothing reached the card").isZero();
            Thread.sleep(1_500);
            assertThat(server.get("/api/readers").statusCode()).isEqualTo(200);
            assertThat((after - before) / MEGABYTE)
                    .as("memory that stays, in MB")
                    .isLessThan(8);
        }
    }

    private static long used() throws InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /// How many requests were answered at all; each answer is a refusal.
    private static int flood(int port) throws InterruptedException {
        byte[] body = "{\"reader\":\"pcsc:Cardwright Virtual Reader 0\"}".getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST /api/read HTTP/1.1\r\nHost: 127.0.0.1:" + port
                        + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        AtomicInteger answered = new AtomicInteger();
        AtomicInteger wrong = new AtomicInteger();
        Semaphore sockets = new Semaphore(SOCKETS);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < REQUESTS; i++) {
                threads.execute(() -> {
                    sockets.acquireUninterruptibly();
                    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                        socket.setSoTimeout(20_000);
                        socket.getOutputStream().write(head);
                        socket.getOutputStream().write(body);
                        String status = status(socket.getInputStream());
                        if (!status.isEmpty()) {
                            answered.incrementAndGet();
                            if (!status.contains(" 401 ") && !status.contains(" 429 ")) {
                                wrong.incrementAndGet();
                            }
                        }
                    } catch (IOException e) {
                        // Refused by the system or the server: that is an answer too.
                    } finally {
                        sockets.release();
                    }
                });
            }
        }
        assertThat(wrong).as("answers that are no refusals").hasValue(0);
        return answered.get();
    }

    private static String status(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }
}

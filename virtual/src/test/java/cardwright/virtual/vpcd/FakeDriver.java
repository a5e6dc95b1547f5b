package cardwright.virtual.vpcd;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.text.Hex;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;

/// The driver's side of vpcd, spoken by a test: listens, sends messages, and never waits longer than five
/// seconds.
final class FakeDriver implements AutoCloseable {
    private static final int PATIENCE_MS = 5000;

    private final ServerSocket server;
    private Socket card = new Socket();

    private FakeDriver(ServerSocket server) throws IOException {
        this.server = server;
        server.setSoTimeout(PATIENCE_MS);
    }

    /// Listens on a free port.
    static FakeDriver listening() throws IOException {
        return new FakeDriver(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
    }

    /// Listens again where another listened before.
    static FakeDriver listeningAt(InetSocketAddress address) throws IOException {
        ServerSocket server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(address, 1);
        return new FakeDriver(server);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
    }

    /// Waits for a card to come.
    void awaitCard() throws IOException {
        card = server.accept();
        card.setSoTimeout(PATIENCE_MS);
        card.setTcpNoDelay(true);
    }

    /// Sends a message as driver 3.3 does: the length, then the bytes.
    void send(String hex) throws IOException {
        byte[] message = Hex.parse(hex);
        card.getOutputStream().write(new byte[] {(byte) (message.length >> 8), (byte) message.length});
        card.getOutputStream().write(message);
    }

    /// Sends a message and returns the answer in hexadecimal.
    String ask(String hex) throws IOException {
        send(hex);
        DataInputStream in = new DataInputStream(card.getInputStream());
        byte[] answer = new byte[in.readUnsignedShort()];
        in.readFully(answer);
        return Hex.of(answer);
    }

    /// Waits until the card is gone: an answer in its place is a failure.
    void awaitRemoval() throws IOException {
        assertThat(card.getInputStream().read()).as("end of the card's stream").isEqualTo(-1);
        card.close();
    }

    /// Looks for a card that should not be there.
    boolean noCardWithin(int milliseconds) throws IOException {
        server.setSoTimeout(milliseconds);
        try (Socket _ = server.accept()) {
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        } finally {
            server.setSoTimeout(PATIENCE_MS);
        }
    }

    @Override
    public void close() throws IOException {
        card.close();
        server.close();
    }
}

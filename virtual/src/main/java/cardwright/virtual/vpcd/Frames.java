package cardwright.virtual.vpcd;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;

/// Messages over a byte stream, the same in both directions.
///
/// ```
/// length, most significant byte first (2) | so many bytes
/// ```
///
/// The driver 3.3 sends the length and the bytes in two packets. Unless the first is acknowledged at once,
/// the second waits about 44 ms for it, so quick acknowledgement is asked for around every read: the kernel
/// forgets it again and again (tcp(7), TCP_QUICKACK). What we send leaves in one piece, for the same reason.
final class Frames {
    /// The longest message.
    static final int MAX_LENGTH = 0xFFFF;

    private final ByteChannel channel;
    private final QuickAck quickAck;
    private final ByteBuffer received = ByteBuffer.allocate(2 + MAX_LENGTH).flip();

    Frames(ByteChannel channel, QuickAck quickAck) {
        this.channel = channel;
        this.quickAck = quickAck;
    }

    /// Asks the system to acknowledge what comes without delay; does nothing where it can't.
    @FunctionalInterface
    interface QuickAck {
        void renew() throws IOException;
    }

    /// Waits for the next message.
    ///
    /// @throws EOFException if the other side closed the connection
    /// @throws IOException if the connection broke or was closed from this side
    byte[] receive() throws IOException {
        fill(2);
        int length = received.getShort() & 0xFFFF;
        fill(length);
        byte[] message = new byte[length];
        received.get(message);
        return message;
    }

    private void fill(int count) throws IOException {
        while (received.remaining() < count) {
            received.compact();
            quickAck.renew();
            int read = channel.read(received);
            quickAck.renew();
            received.flip();
            if (read < 0) {
                throw new EOFException("the driver closed the connection");
            }
        }
    }

    /// Sends a message in one write.
    ///
    /// @throws IllegalArgumentException if it is empty, for which the driver would wait for ever, or longer
    ///     than 65535 bytes
    void send(byte[] message) throws IOException {
        if (message.length == 0 || message.length > MAX_LENGTH) {
            throw new IllegalArgumentException("a message has 1 to " + MAX_LENGTH + " bytes, not " + message.length);
        }
        ByteBuffer frame = ByteBuffer.allocate(2 + message.length)
                .putShort((short) message.length)
                .put(message)
                .flip();
        while (frame.hasRemaining()) {
            channel.write(frame);
        }
    }
}

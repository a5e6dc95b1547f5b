package cardwright.virtual.vpcd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.text.Hex;
import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FramesTest {
    /// A connection that delivers these pieces, one a read, and keeps every write apart. `ack` marks a
    /// renewal.
    private static final class Pieces implements ByteChannel {
        private final Deque<byte[]> toRead = new ArrayDeque<>();
        private final List<String> said = new ArrayList<>();

        private Pieces(String... pieces) {
            for (String piece : pieces) {
                toRead.add(Hex.parse(piece));
            }
        }

        @Override
        public int read(ByteBuffer target) {
            said.add("read");
            byte[] piece = toRead.poll();
            if (piece == null) {
                return -1;
            }
            target.put(piece);
            return piece.length;
        }

        @Override
        public int write(ByteBuffer source) {
            byte[] bytes = new byte[source.remaining()];
            source.get(bytes);
            said.add(Hex.of(bytes));
            return bytes.length;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }

    @Test
    void an_answer_leaves_in_one_piece_or_every_command_waits_for_a_delayed_acknowledgement() throws Exception {
        Pieces pieces = new Pieces();
        new Frames(pieces, () -> {}).send(Hex.parse("DEADBEEF9000"));
        assertThat(pieces.said).containsExactly("0006DEADBEEF9000");
    }

    @Test
    void quick_acknowledgement_is_renewed_around_every_read_because_the_kernel_forgets_it() throws Exception {
        Pieces pieces = new Pieces("0005", "FFCA", "000000");
        byte[] message = new Frames(pieces, () -> pieces.said.add("ack")).receive();
        assertThat(Hex.of(message)).isEqualTo("FFCA000000");
        assertThat(pieces.said).containsExactly("ack", "read", "ack", "ack", "read", "ack", "ack", "read", "ack");
    }

    @Test
    void messages_that_arrive_together_or_in_bits_are_told_apart() throws Exception {
        Frames frames = new Frames(new Pieces("00", "0104", "000101" + "0005FFCA00", "0000" + "0001"), () -> {});
        assertThat(Hex.of(frames.receive())).isEqualTo("04");
        assertThat(Hex.of(frames.receive())).isEqualTo("01");
        assertThat(Hex.of(frames.receive())).isEqualTo("FFCA000000");
        assertThatThrownBy(frames::receive).isInstanceOf(EOFException.class);
    }

    @Test
    void the_longest_message_arrives_whole() throws Exception {
        byte[] longest = new byte[0xFFFF];
        new Random(1).nextBytes(longest);
        Pieces pieces = new Pieces("FFFF", Hex.of(longest));
        assertThat(new Frames(pieces, () -> {}).receive()).isEqualTo(longest);
    }

    @Test
    void an_empty_answer_that_would_hang_the_driver_for_ever_is_never_sent() {
        Pieces pieces = new Pieces();
        Frames frames = new Frames(pieces, () -> {});
        assertThatThrownBy(() -> frames.send(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> frames.send(new byte[0x10000])).isInstanceOf(IllegalArgumentException.class);
        assertThat(pieces.said).isEmpty();
    }
}

package cardwright.apdu;

import cardwright.text.Hex;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What came back: data, then a status word. Immutable.
///
/// ```
/// data (0 … 65536 bytes) | SW1 | SW2
/// ```
public final class ResponseApdu {
    private final byte[] bytes;

    private ResponseApdu(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A response of these bytes, which are copied.
    ///
    /// @throws IllegalArgumentException if there are fewer than the two of a status word
    public static ResponseApdu of(byte[] bytes) {
        if (bytes.length < 2) {
            throw new IllegalArgumentException("a response has at least 2 bytes, not " + bytes.length);
        }
        return new ResponseApdu(Arrays.copyOf(bytes, bytes.length));
    }

    /// A response of data and a status word.
    public static ResponseApdu of(byte[] data, StatusWord status) {
        byte[] bytes = Arrays.copyOf(data, data.length + 2);
        bytes[data.length] = (byte) status.sw1();
        bytes[data.length + 1] = (byte) status.sw2();
        return new ResponseApdu(bytes);
    }

    /// A response without data.
    public static ResponseApdu of(StatusWord status) {
        return of(new byte[0], status);
    }

    /// A copy of the data before the status word; may be empty.
    public byte[] data() {
        return Arrays.copyOf(bytes, bytes.length - 2);
    }

    /// How many bytes of data there are.
    public int dataLength() {
        return bytes.length - 2;
    }

    /// The status word at the end.
    public StatusWord status() {
        return StatusWord.of((bytes[bytes.length - 2] & 0xFF) << 8 | (bytes[bytes.length - 1] & 0xFF));
    }

    /// A copy of all bytes, status word included.
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, bytes.length);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResponseApdu response && Arrays.equals(bytes, response.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// The length of the data and the status word; the data itself only on request.
    @Override
    public String toString() {
        return "ResponseApdu[" + dataLength() + " bytes, " + Hex.ofShort(status().value()) + "]";
    }
}

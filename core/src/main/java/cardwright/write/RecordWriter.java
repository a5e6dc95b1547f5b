package cardwright.write;

import java.util.Arrays;

/// Bytes, one field after another; numbers with their most significant byte first.
final class RecordWriter {
    private byte[] bytes = new byte[64];
    private int length;

    RecordWriter u8(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) value;
        return this;
    }

    RecordWriter u16(int value) {
        return u8(value >> 8).u8(value);
    }

    RecordWriter u32(int value) {
        return u16(value >> 16).u16(value);
    }

    RecordWriter u64(long value) {
        return u32((int) (value >> 32)).u32((int) value);
    }

    RecordWriter bytes(byte[] more) {
        for (byte next : more) {
            u8(next);
        }
        return this;
    }

    /// A length of one byte, then so many characters of ASCII.
    RecordWriter ascii(String text) {
        u8(text.length());
        for (int i = 0; i < text.length(); i++) {
            u8(text.charAt(i));
        }
        return this;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}

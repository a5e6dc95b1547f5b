package cardwright.write;

import java.util.Arrays;

/// Bytes, one field after another, as [RecordWriter] writes them.
final class RecordReader {
    private final byte[] bytes;
    private int at;

    RecordReader(byte[] bytes) {
        this.bytes = bytes;
    }

    int u8() throws Malformed {
        return take(1)[0] & 0xFF;
    }

    int u16() throws Malformed {
        return (int) number(2);
    }

    int u32() throws Malformed {
        return (int) number(4);
    }

    long u64() throws Malformed {
        return number(Long.BYTES);
    }

    /// So many bytes as a number, the most significant first. One at a time: two calls in one expression come in
    /// either order in the C that TeaVM makes of them.
    private long number(int count) throws Malformed {
        long number = 0;
        for (int i = 0; i < count; i++) {
            number = (number << 8) | u8();
        }
        return number;
    }

    /// A byte that is 0 or 1.
    boolean flag() throws Malformed {
        int value = u8();
        check(value <= 1);
        return value == 1;
    }

    byte[] take(int count) throws Malformed {
        check(count <= bytes.length - at);
        at += count;
        return Arrays.copyOfRange(bytes, at - count, at);
    }

    String ascii() throws Malformed {
        StringBuilder text = new StringBuilder();
        for (byte next : take(u8())) {
            check(next > 0);
            text.append((char) next);
        }
        return text.toString();
    }

    void end() throws Malformed {
        check(at == bytes.length);
    }

    static void check(boolean right) throws Malformed {
        if (!right) {
            throw new Malformed();
        }
    }

    /// A record that no version of this program writes.
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;
    }
}

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
        return u8() << 8 | u8();
    }

    int u32() throws Malformed {
        return u16() << 16 | u16();
    }

    long u64() throws Malformed {
        return (long) u32() << 32 | (u32() & 0xFFFF_FFFFL);
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

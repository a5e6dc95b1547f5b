package cardwright.write;

import java.util.Arrays;

/// The outer form of a journal: what keeps records apart and tells whole ones from torn ones.
///
/// ```
/// journal   "CWJL"  version 01  seal id  00 00 | frame …
/// frame     A7  length (4)  CRC-32C of these five (4) | record | CRC-32C of the record (4)  7A
/// ```
///
/// A frame that is torn anywhere, and has whole ones after it, is never taken for a whole one by chance of what
/// follows: the marks at both ends differ, and what the two checksums cover never has the same form.
final class JournalFrames {
    static final int PREAMBLE = 8;
    static final int VERSION = 1;

    static final int SEAL_AT = 5;

    private static final int BEGIN = 0xA7;
    private static final int END = 0x7A;
    private static final int LENGTH_END = 5;
    private static final int HEAD = 9;
    private static final int TAIL = 5;
    private static final String MAGIC = "CWJL";

    private JournalFrames() {}

    static byte[] preamble(Seal seal) {
        RecordWriter out = new RecordWriter();
        for (int i = 0; i < MAGIC.length(); i++) {
            out.u8(MAGIC.charAt(i));
        }
        return out.u8(VERSION).u8(seal.id()).u16(0).toBytes();
    }

    /// The seal's number in a journal's first bytes; 0 where they end before it or are no journal's.
    static int sealId(byte[] bytes) {
        return isMagic(bytes) && bytes.length >= PREAMBLE ? bytes[SEAL_AT] & 0xFF : 0;
    }

    /// Whether the bytes begin as a journal does, as far as they go.
    static boolean isMagic(byte[] bytes) {
        for (int i = 0; i < Math.min(MAGIC.length(), bytes.length); i++) {
            if (bytes[i] != MAGIC.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static byte[] frame(byte[] sealed) {
        RecordWriter frame = new RecordWriter().u8(BEGIN).u32(sealed.length);
        return frame.u32(Crc32c.of(frame.toBytes(), 0, LENGTH_END))
                .bytes(sealed)
                .u32(Crc32c.of(sealed, 0, sealed.length))
                .u8(END)
                .toBytes();
    }

    /// Where the whole frame that begins here ends; -1 if none does.
    static int end(byte[] bytes, int at) {
        if (at > bytes.length - HEAD - TAIL
                || (bytes[at] & 0xFF) != BEGIN
                || u32(bytes, at + LENGTH_END) != Crc32c.of(bytes, at, LENGTH_END)) {
            return -1;
        }
        int length = u32(bytes, at + 1);
        if (length < 0 || length > bytes.length - at - HEAD - TAIL) {
            return -1;
        }
        int tail = at + HEAD + length;
        boolean whole = u32(bytes, tail) == Crc32c.of(bytes, at + HEAD, length) && bytes[tail + TAIL - 1] == END;
        return whole ? tail + TAIL : -1;
    }

    /// The record in a whole frame, sealed as it is.
    static byte[] record(byte[] bytes, int at, int end) {
        return Arrays.copyOfRange(bytes, at + HEAD, end - TAIL);
    }

    /// Where the next whole frame begins, from here on; -1 if there is none.
    static int next(byte[] bytes, int from) {
        for (int at = from; at <= bytes.length - HEAD - TAIL; at++) {
            if (end(bytes, at) >= 0) {
                return at;
            }
        }
        return -1;
    }

    private static int u32(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 24
                | (bytes[at + 1] & 0xFF) << 16
                | (bytes[at + 2] & 0xFF) << 8
                | (bytes[at + 3] & 0xFF);
    }
}

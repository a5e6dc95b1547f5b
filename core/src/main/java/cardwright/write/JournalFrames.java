package cardwright.write;

import java.util.Arrays;

/// The outer form of a journal: what keeps records apart and tells whole ones from torn ones.
///
/// ```
/// journal   "CWJL"  version 01  seal id  00 00 | frame …
/// frame     length (4)  CRC-32C of the length (4) | record | CRC-32C of the record (4)
/// ```
final class JournalFrames {
    static final int PREAMBLE = 8;
    static final int VERSION = 1;

    private static final int HEAD = 8;
    private static final int TAIL = 4;
    private static final String MAGIC = "CWJL";

    private JournalFrames() {}

    static byte[] preamble(Seal seal) {
        RecordWriter out = new RecordWriter();
        for (int i = 0; i < MAGIC.length(); i++) {
            out.u8(MAGIC.charAt(i));
        }
        return out.u8(VERSION).u8(seal.id()).u16(0).toBytes();
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
        RecordWriter length = new RecordWriter().u32(sealed.length);
        return length.u32(Crc32c.of(length.toBytes(), 0, 4))
                .bytes(sealed)
                .u32(Crc32c.of(sealed, 0, sealed.length))
                .toBytes();
    }

    /// Where the whole frame that begins here ends; -1 if none does.
    static int end(byte[] bytes, int at) {
        if (at > bytes.length - HEAD - TAIL || u32(bytes, at + 4) != Crc32c.of(bytes, at, 4)) {
            return -1;
        }
        int length = u32(bytes, at);
        if (length < 0 || length > bytes.length - at - HEAD - TAIL) {
            return -1;
        }
        int tail = at + HEAD + length;
        return u32(bytes, tail) == Crc32c.of(bytes, at + HEAD, length) ? tail + TAIL : -1;
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

package cardwright.explain;

import java.nio.charset.StandardCharsets;

/// The bytes of a record as text, whatever a Windows program saved them as: UTF-8 or UTF-16, with or
/// without a byte order mark. What is in another encoding, such as GBK, keeps its Latin letters and
/// digits, which are all that counts here.
public final class LogText {
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int LOOKED_AT = 64;

    private LogText() {}

    /// The text of these bytes, without a byte order mark. Never fails: what is no character becomes
    /// U+FFFD.
    public static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || zeros(bytes, 1)) {
            return wide(bytes, 0);
        }
        if (startsWith(bytes, 0xFE, 0xFF) || zeros(bytes, 0)) {
            return wide(bytes, 1);
        }
        return withoutMark(new String(bytes, StandardCharsets.UTF_8));
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /// Whether every second byte at the beginning is zero: Latin letters in UTF-16.
    private static boolean zeros(byte[] bytes, int from) {
        int end = Math.min(LOOKED_AT, bytes.length - bytes.length % 2);
        for (int i = from; i < end; i += 2) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return end >= 4 && bytes[1 - from] != 0;
    }

    /// UTF-16.
    ///
    /// @param low where the low byte of a unit stands: 0 or 1
    private static String wide(byte[] bytes, int low) {
        StringBuilder text = new StringBuilder(bytes.length / 2);
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            text.append((char) ((bytes[i + 1 - low] & 0xFF) << 8 | (bytes[i + low] & 0xFF)));
        }
        return withoutMark(text.toString());
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}

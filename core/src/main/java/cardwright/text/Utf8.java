package cardwright.text;

import java.nio.charset.StandardCharsets;

/// Texts as UTF-8 bytes and back. ASCII, which most texts are, goes past the encoders and decoders: in a native
/// program that runs for two milliseconds, reading their code and clearing their buffers would take a twentieth
/// of it.
public final class Utf8 {
    private Utf8() {}

    /// The text's bytes.
    public static byte[] bytes(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = text.charAt(i);
            if (c > 0x7F) {
                return text.getBytes(StandardCharsets.UTF_8);
            }
            bytes[i] = (byte) c;
        }
        return bytes;
    }

    /// The text that some of the bytes are, `length` of them from `offset` on; what is no UTF-8 becomes U+FFFD.
    public static String text(byte[] bytes, int offset, int length) {
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            if (bytes[offset + i] < 0) {
                return new String(bytes, offset, length, StandardCharsets.UTF_8);
            }
            text[i] = (char) bytes[offset + i];
        }
        return new String(text);
    }
}

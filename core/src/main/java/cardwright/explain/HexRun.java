package cardwright.explain;

import cardwright.text.Ascii;
import cardwright.text.Hex;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/// Bytes that stand in a text in hexadecimal: words of pairs of digits, or of `**` where whoever wrote
/// them hid a byte, up to the first word that is none.
///
/// @param bytes the bytes, at least one; hidden ones are zero
/// @param hidden whether there are hidden ones
/// @param rest what follows in the text, without spaces around it
// The array is made here and handed to one reader; nobody keeps it.
@SuppressWarnings("ArrayRecordComponent")
record HexRun(byte[] bytes, boolean hidden, String rest) {
    /// The bytes that a text begins with, or null if it begins with none.
    static @Nullable HexRun at(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean hidden = false;
        int at = skipSpace(text, 0);
        int end = at;
        while (at < text.length()) {
            int word = wordEnd(text, at);
            if (!isHex(text, at, word)) {
                break;
            }
            for (int i = at; i < word; i += 2) {
                boolean masked = text.charAt(i) == '*';
                hidden |= masked;
                bytes.write(masked ? 0 : Hex.digit(text.charAt(i)) << 4 | Hex.digit(text.charAt(i + 1)));
            }
            end = word;
            at = skipSpace(text, word);
        }
        return bytes.size() == 0 ? null : new HexRun(bytes.toByteArray(), hidden, Ascii.strip(text.substring(end)));
    }

    /// The bytes that a text is, from its beginning to its end, or null if it is not.
    static @Nullable HexRun all(String text) {
        HexRun run = at(text);
        return run != null && run.rest.isEmpty() ? run : null;
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) <= ' ')) {
            at++;
        }
        return at;
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) > ' ') {
            at++;
        }
        return at;
    }

    private static boolean isHex(String text, int from, int end) {
        if ((end - from) % 2 != 0) {
            return false;
        }
        for (int i = from; i < end; i += 2) {
            char first = text.charAt(i);
            char second = text.charAt(i + 1);
            boolean masked = first == '*' && second == '*';
            if (!masked && (Hex.digit(first) < 0 || Hex.digit(second) < 0)) {
                return false;
            }
        }
        return true;
    }
}

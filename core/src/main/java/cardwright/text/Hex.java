package cardwright.text;

import cardwright.words.CoreTexts;

/// Bytes as hexadecimal digits and back. Upper case, no separators, as every table of this field prints them.
public final class Hex {
    private static final String DIGITS = "0123456789ABCDEF";

    private Hex() {}

    /// The bytes as pairs of upper-case digits, e.g. `FF078069`.
    public static String of(byte[] bytes) {
        return of(bytes, 0, bytes.length, "");
    }

    /// The bytes as pairs of upper-case digits with a space between, e.g. `FF 07 80 69`.
    public static String spaced(byte[] bytes) {
        return of(bytes, 0, bytes.length, " ");
    }

    /// Some of the bytes, `length` of them from `offset` on, with a separator between the pairs.
    public static String of(byte[] bytes, int offset, int length, String separator) {
        StringBuilder text = new StringBuilder(length * (2 + separator.length()));
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : separator);
            append(text, bytes[offset + i] & 0xFF);
        }
        return text.toString();
    }

    /// One byte, 0 to 255, as two digits.
    public static String ofByte(int value) {
        return append(new StringBuilder(2), value & 0xFF).toString();
    }

    /// One 16-bit number as four digits.
    public static String ofShort(int value) {
        return append(append(new StringBuilder(4), (value >> 8) & 0xFF), value & 0xFF)
                .toString();
    }

    /// Adds one byte, 0 to 255, as two digits to the text's end, and returns the text.
    public static StringBuilder append(StringBuilder text, int value) {
        return text.append(DIGITS.charAt(value >> 4)).append(DIGITS.charAt(value & 0x0F));
    }

    /// The bytes that pairs of digits stand for. Either case; spaces, `:` and `-` between pairs are passed over, as
    /// people paste them.
    ///
    /// @throws InvalidInput if a character is no hexadecimal digit or a pair is not complete; names the
    ///     position but never the text, which may hold a key
    public static byte[] parse(String text) {
        byte[] bytes = new byte[text.length() / 2];
        int count = 0;
        int high = -1;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            int digit = digit(c);
            if (digit >= 0 && high >= 0) {
                bytes[count++] = (byte) ((high << 4) | digit);
                high = -1;
            } else if (digit >= 0) {
                high = digit;
            } else if (high >= 0 || !isSeparator(c)) {
                int position = at + 1;
                throw new InvalidInput(CoreTexts.hexNotADigit(position));
            }
        }
        if (high >= 0) {
            throw new InvalidInput(CoreTexts.hexOdd());
        }
        return java.util.Arrays.copyOf(bytes, count);
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == ':' || c == '-' || c == '\t';
    }

    /// The value of one hexadecimal digit, or -1 if the character is none.
    public static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }
}

package cardwright.script;

import cardwright.apdu.StatusWord;
import cardwright.text.Hex;

/// Some status words at once: four hexadecimal digits, or `x` where any digit will do. Immutable.
///
/// @param value the digits that matter, 0 elsewhere
/// @param mask F for each digit that matters, 0 to FFFF
public record StatusPattern(int value, int mask) {
    private static final int DIGITS = 4;

    /// A pattern of these digits.
    ///
    /// @throws IllegalArgumentException if the value has a digit that does not matter, or either is not 16
    ///     bits
    public StatusPattern {
        if ((value & ~mask) != 0 || mask < 0 || mask > 0xFFFF) {
            throw new IllegalArgumentException("pattern " + value + " under " + mask);
        }
    }

    /// Whether a text is a pattern.
    static boolean isPattern(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isAny(text.charAt(i)) && Hex.digit(text.charAt(i)) < 0) {
                return false;
            }
        }
        return text.length() == DIGITS;
    }

    /// The pattern of a text that is one.
    static StatusPattern of(String text) {
        int value = 0;
        int mask = 0;
        for (int i = 0; i < DIGITS; i++) {
            char c = text.charAt(i);
            value = value << 4 | (isAny(c) ? 0 : Hex.digit(c));
            mask = mask << 4 | (isAny(c) ? 0 : 0xF);
        }
        return new StatusPattern(value, mask);
    }

    private static boolean isAny(char c) {
        return c == 'x' || c == 'X';
    }

    /// Whether a status word is one of them.
    public boolean matches(StatusWord status) {
        return (status.value() & mask) == value;
    }

    /// The pattern as it is written: `9000`, `63xx`.
    @Override
    public String toString() {
        String digits = Hex.ofShort(value);
        StringBuilder text = new StringBuilder(DIGITS);
        for (int i = 0; i < DIGITS; i++) {
            boolean matters = (mask >> (4 * (DIGITS - 1 - i)) & 0xF) != 0;
            text.append(matters ? digits.charAt(i) : 'x');
        }
        return text.toString();
    }
}

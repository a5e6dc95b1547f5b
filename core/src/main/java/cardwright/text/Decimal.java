package cardwright.text;

/// Small decimal numbers that people type.
public final class Decimal {
    private Decimal() {}

    /// The number, or -1 if the text is not one to three decimal digits or the number is greater than `max`.
    public static int parse(String text, int max) {
        if (text.isEmpty() || text.length() > 3) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value > max ? -1 : value;
    }
}

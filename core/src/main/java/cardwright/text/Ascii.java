package cardwright.text;

/// Case and spaces of ASCII, alike in every locale: in Turkish, `"ICC".toLowerCase()` is
/// not `icc`.
public final class Ascii {
    private Ascii() {}

    /// The character, in lower case if it is one of A to Z.
    public static char toLower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    /// Whether one text stands somewhere in the other, whatever the case of A to Z.
    public static boolean contains(String text, String part) {
        for (int from = 0; from <= text.length() - part.length(); from++) {
            if (startsAt(text, from, part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsAt(String text, int from, String part) {
        for (int i = 0; i < part.length(); i++) {
            if (toLower(text.charAt(from + i)) != toLower(part.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// The text without the spaces, tabs and line ends that it begins and ends with. Unlike [String#strip] it does not
    /// unpack the Unicode tables, which takes a native program longer than all the rest.
    public static String strip(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) <= ' ') {
            from++;
        }
        return stripTrailing(text.substring(from));
    }

    /// The text without the spaces, tabs and line ends that it ends with, see [#strip].
    public static String stripTrailing(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return text.substring(0, end);
    }

    /// A constant's name as it is typed and printed: `CARD_RESET` is `card-reset`.
    public static String word(Enum<?> constant) {
        String name = constant.name();
        StringBuilder word = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            word.append(name.charAt(i) == '_' ? '-' : toLower(name.charAt(i)));
        }
        return word.toString();
    }
}

package cardwright.mifare;

import java.util.ArrayList;
import java.util.List;

/// Cuts the words of a policy. Latin words end where their letters end; Chinese has no spaces, so there the
/// longest known word is cut off.
final class PolicyLexer {
    private final String typed;
    private final String text;
    private final List<PolicyToken> tokens = new ArrayList<>();
    private int at;

    private PolicyLexer(String typed) {
        this.typed = typed;
        this.text = narrow(typed);
    }

    static List<PolicyToken> tokens(String words) {
        PolicyLexer lexer = new PolicyLexer(words);
        while (lexer.at < lexer.text.length()) {
            lexer.next();
        }
        return lexer.tokens;
    }

    /// The words in lower case, with full-width letters, digits and signs as their ASCII brothers and long
    /// dashes as `-`. Every character stays at its place.
    private static String narrow(String words) {
        StringBuilder narrow = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            char ascii = c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
            narrow.append(
                    switch (ascii) {
                        case '–', '—' -> '-';
                        case '’' -> '\'';
                        case '\u3000', '\u00A0', '\t', '\r' -> ' ';
                        default -> ascii >= 'A' && ascii <= 'Z' ? (char) (ascii + 32) : ascii;
                    });
        }
        return narrow.toString();
    }

    private void next() {
        char c = text.charAt(at);
        if (c == ' ') {
            at++;
        } else if (isDigit(c)) {
            add(PolicyTerm.NUMBER, digits());
        } else if (isLetter(c)) {
            int end = word();
            PolicyTerm term = PolicyTerm.of(text.substring(at, end));
            add(term == null ? PolicyTerm.UNKNOWN : term, end);
        } else {
            int end = known(at);
            PolicyTerm term = PolicyTerm.of(text.substring(at, end));
            if (term == null) {
                add(PolicyTerm.UNKNOWN, unknown());
            } else {
                add(term, end);
            }
        }
    }

    private void add(PolicyTerm term, int end) {
        tokens.add(new PolicyToken(term, typed.substring(at, end), at + 1));
        at = end;
    }

    private int digits() {
        int end = at;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// Where a Latin word ends: letters, and `-` or `'` between letters.
    private int word() {
        int end = at;
        while (end < text.length() && (isLetter(text.charAt(end)) || isInner(end))) {
            end++;
        }
        return end;
    }

    private boolean isInner(int place) {
        char c = text.charAt(place);
        return (c == '-' || c == '\'') && place + 1 < text.length() && isLetter(text.charAt(place + 1));
    }

    /// Where the longest known word from here ends, or here if none begins.
    private int known(int from) {
        int end = Math.min(text.length(), from + PolicyTerm.LONGEST_CHINESE);
        while (end > from && PolicyTerm.of(text.substring(from, end)) == null) {
            end--;
        }
        return end;
    }

    /// Where something known begins again.
    private int unknown() {
        int end = at + 1;
        while (end < text.length() && !beginsAnew(end)) {
            end++;
        }
        return end;
    }

    private boolean beginsAnew(int place) {
        char c = text.charAt(place);
        return c == ' ' || isLetter(c) || isDigit(c) || known(place) > place;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

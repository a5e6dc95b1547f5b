package cardwright.explain;

import cardwright.text.Ascii;

/// One line of a record, without colour codes and without spaces at its end.
///
/// @param number its number, from 1 on
/// @param text what it says
record LogLine(int number, String text) {
    private static final char ESCAPE = 0x1B;

    static LogLine of(int number, String raw) {
        return new LogLine(number, Ascii.stripTrailing(raw.indexOf(ESCAPE) < 0 ? raw : plain(raw)));
    }

    /// Without the control sequences of ECMA-48: `ESC [`, then anything up to a character from `@` to `~`.
    private static String plain(String raw) {
        StringBuilder plain = new StringBuilder(raw.length());
        for (int at = 0; at < raw.length(); at++) {
            if (raw.charAt(at) != ESCAPE) {
                plain.append(raw.charAt(at));
                continue;
            }
            boolean sequence = at + 1 < raw.length() && raw.charAt(at + 1) == '[';
            at += sequence ? 2 : 0;
            while (sequence && at < raw.length() && (raw.charAt(at) < '@' || raw.charAt(at) > '~')) {
                at++;
            }
        }
        return plain.toString();
    }

    boolean startsWith(String start) {
        return text.startsWith(start);
    }

    /// What follows this beginning, without spaces around it.
    String after(String start) {
        return Ascii.strip(text.substring(start.length()));
    }

    LogLine withText(String other) {
        return new LogLine(number, other);
    }
}

package cardwright.dump;

import cardwright.dump.FileDetails.TextForm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A text file as lines. Each byte is one character (ISO 8859-1), so that remarks in any encoding come out
/// as they went in.
///
/// @param form how its lines look; the case of letters is not looked at here
/// @param lines without line ends
record TextFile(TextForm form, List<String> lines) {
    private static final String MARK = "\u00EF\u00BB\u00BF";

    /// The lines of these bytes; nothing if they are no text: if a control character is among them, or
    /// `FF`, which no encoding has. A raw dump has such in almost every block.
    static Optional<TextFile> of(byte[] bytes) {
        if (isNone(bytes)) {
            return Optional.empty();
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean mark = text.startsWith(MARK);
        return Optional.of(lines(mark ? text.substring(MARK.length()) : text, mark));
    }

    /// Whether bytes are no text.
    static boolean isNone(byte[] bytes) {
        for (byte b : bytes) {
            if (b == -1 || (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t')) {
                return true;
            }
        }
        return false;
    }

    private static TextFile lines(String text, boolean mark) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            String line = text.substring(from, end < 0 ? text.length() : end);
            lines.add(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
            from = end < 0 ? text.length() : end + 1;
        }
        int first = text.indexOf('\n');
        boolean crlf = first > 0 && text.charAt(first - 1) == '\r';
        return new TextFile(new TextForm(mark, crlf, false, !text.endsWith("\n")), List.copyOf(lines));
    }

    /// The whole text, lines ended by LF.
    String text() {
        return String.join("\n", lines);
    }

    /// The file's bytes.
    byte[] bytes() {
        StringBuilder text = new StringBuilder(form.mark() ? MARK : "");
        for (int i = 0; i < lines.size(); i++) {
            text.append(lines.get(i));
            if (i < lines.size() - 1 || !form.endsOpen()) {
                text.append(form.crlf() ? "\r\n" : "\n");
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}

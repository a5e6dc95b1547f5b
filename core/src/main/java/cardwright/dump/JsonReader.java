package cardwright.dump;

import cardwright.dump.JsonValue.Items;
import cardwright.dump.JsonValue.Members;
import cardwright.dump.JsonValue.Plain;
import cardwright.dump.JsonValue.Quoted;
import cardwright.text.Hex;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads one JSON value, RFC 8259, strictly: no remarks, no commas too many, no name twice in an object. At
/// most 32 values deep.
///
/// Our own because core depends on nothing and is compiled to native code and JavaScript.
final class JsonReader {
    private static final int DEEPEST = 32;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /// The object that a text is.
    ///
    /// @throws UnreadableFile if it is none; names line and character
    static Members object(String text) {
        JsonReader reader = new JsonReader(text);
        reader.space();
        if (reader.peek() != '{') {
            throw reader.wrong(CoreTexts.jsonExpected("{"));
        }
        Members value = reader.members(1);
        reader.space();
        if (reader.at < text.length()) {
            throw reader.wrong(CoreTexts.jsonMore());
        }
        return value;
    }

    private JsonValue value(int depth) {
        if (depth > DEEPEST) {
            throw wrong(CoreTexts.jsonDeep(DEEPEST));
        }
        return switch (peek()) {
            case '{' -> members(depth);
            case '[' -> items(depth);
            case '"' -> new Quoted(string());
            default -> plain();
        };
    }

    private Members members(int depth) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        at++;
        space();
        while (peek() != '}') {
            if (!members.isEmpty()) {
                expect(',');
            }
            int start = at;
            String name = string();
            if (members.containsKey(name)) {
                at = start;
                throw wrong(CoreTexts.jsonTwice());
            }
            space();
            expect(':');
            members.put(name, value(depth + 1));
            space();
        }
        at++;
        return new Members(members);
    }

    private Items items(int depth) {
        List<JsonValue> items = new ArrayList<>();
        at++;
        space();
        while (peek() != ']') {
            if (!items.isEmpty()) {
                expect(',');
            }
            items.add(value(depth + 1));
            space();
        }
        at++;
        return new Items(items);
    }

    /// A string, as it stands between its quotation marks; its escapes are checked.
    private String string() {
        if (peek() != '"') {
            throw wrong(CoreTexts.jsonExpected("\""));
        }
        int from = ++at;
        while (peek() != '"') {
            if (peek() < ' ') {
                throw wrong(CoreTexts.jsonString());
            }
            if (peek() == '\\') {
                at++;
                escape();
            }
            at++;
        }
        return text.substring(from, at++);
    }

    private void escape() {
        if (peek() == 'u') {
            for (int i = 0; i < 4; i++) {
                at++;
                if (Hex.digit(peek()) < 0) {
                    throw wrong(CoreTexts.jsonString());
                }
            }
        } else if ("\"\\/bfnrt".indexOf(peek()) < 0) {
            throw wrong(CoreTexts.jsonString());
        }
    }

    private Plain plain() {
        int from = at;
        while (at < text.length() && isPlain(text.charAt(at))) {
            at++;
        }
        String word = text.substring(from, at);
        if (!word.equals("true") && !word.equals("false") && !word.equals("null") && !isNumber(word)) {
            at = from;
            throw wrong(CoreTexts.jsonValue());
        }
        return new Plain(word);
    }

    private static boolean isPlain(char c) {
        boolean digit = c >= '0' && c <= '9';
        boolean letter = (c >= 'a' && c <= 'z') || c == 'E';
        return digit || letter || c == '+' || c == '-' || c == '.';
    }

    /// `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`
    private static boolean isNumber(String word) {
        int from = word.startsWith("-") ? 1 : 0;
        int end = digits(word, from);
        boolean right = end > from && (word.charAt(from) != '0' || end == from + 1);
        if (right && end < word.length() && word.charAt(end) == '.') {
            from = end + 1;
            end = digits(word, from);
            right = end > from;
        }
        if (right && end < word.length() && (word.charAt(end) | 0x20) == 'e') {
            from = end + 1;
            from += from < word.length() && (word.charAt(from) == '+' || word.charAt(from) == '-') ? 1 : 0;
            end = digits(word, from);
            right = end > from;
        }
        return right && end == word.length();
    }

    private static int digits(String word, int from) {
        int end = from;
        while (end < word.length() && word.charAt(end) >= '0' && word.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /// Passes over one sign and the space after it.
    private void expect(char sign) {
        if (peek() != sign) {
            throw wrong(CoreTexts.jsonExpected(sign));
        }
        at++;
        space();
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong(CoreTexts.jsonCut());
        }
        return text.charAt(at);
    }

    private UnreadableFile wrong(Text reason) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < Math.min(at, text.length()); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return UnreadableFile.at(line, at - start + 1, reason);
    }
}

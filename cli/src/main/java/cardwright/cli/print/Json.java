package cardwright.cli.print;

import cardwright.text.Hex;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One JSON object, built field by field in the order they are to stand; RFC 8259, on one line.
///
/// Our own because it must compile to native code, where the libraries' generated or reflective code does not.
public final class Json {
    private final StringBuilder text = new StringBuilder("{");

    /// The text of an object whose fields this code adds.
    public static String object(Consumer<Json> fields) {
        Json json = new Json();
        fields.accept(json);
        return json.text.append('}').toString();
    }

    private Json() {}

    /// Adds a string, or null.
    public Json put(String name, @Nullable String value) {
        name(name);
        if (value == null) {
            text.append("null");
        } else {
            quote(value);
        }
        return this;
    }

    /// Adds a number.
    public Json put(String name, long value) {
        name(name).text.append(value);
        return this;
    }

    /// Adds true or false.
    public Json put(String name, boolean value) {
        name(name).text.append(value);
        return this;
    }

    /// Adds an object.
    public Json put(String name, Consumer<Json> fields) {
        name(name).text.append(object(fields));
        return this;
    }

    /// Adds an array with one object for each item.
    public <T> Json array(String name, Iterable<T> items, ItemWriter<T> writer) {
        name(name).text.append('[');
        String separator = "";
        for (T item : items) {
            text.append(separator).append(object(json -> writer.write(json, item)));
            separator = ",";
        }
        text.append(']');
        return this;
    }

    /// Adds an array of strings.
    public Json strings(String name, Iterable<String> items) {
        name(name).text.append('[');
        String separator = "";
        for (String item : items) {
            text.append(separator);
            quote(item);
            separator = ",";
        }
        text.append(']');
        return this;
    }

    /// Adds an array of numbers.
    public Json numbers(String name, Iterable<Integer> items) {
        name(name).text.append('[');
        String separator = "";
        for (int item : items) {
            text.append(separator).append(item);
            separator = ",";
        }
        text.append(']');
        return this;
    }

    /// Writes one item of an array as an object.
    ///
    /// @param <T> the item's type
    @FunctionalInterface
    public interface ItemWriter<T> {
        /// Adds the item's fields to the object.
        void write(Json json, T item);
    }

    private Json name(String name) {
        if (text.length() > 1) {
            text.append(',');
        }
        quote(name);
        text.append(':');
        return this;
    }

    private void quote(String value) {
        text.append('"');
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                text.append(value, from, i).append(escaped(c));
                from = i + 1;
            }
        }
        // Nearly always whole, and a text is appended much faster than a part of one.
        text.append(from == 0 ? value : value.substring(from)).append('"');
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u00" + Hex.ofByte(c);
        };
    }
}

package cardwright.dump;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON value, RFC 8259. Strings and numbers are kept as they were written, escapes and all, so that they
/// can be written again to the byte.
sealed interface JsonValue {
    /// An object, its members in their order.
    ///
    /// @param members name, as written, to value
    record Members(Map<String, JsonValue> members) implements JsonValue {
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /// An array.
    ///
    /// @param items in their order
    record Items(List<JsonValue> items) implements JsonValue {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// A string.
    ///
    /// @param raw what stands between the quotation marks
    record Quoted(String raw) implements JsonValue {}

    /// A number, `true`, `false` or `null`.
    ///
    /// @param raw as written
    record Plain(String raw) implements JsonValue {}
}

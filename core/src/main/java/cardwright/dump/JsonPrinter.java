package cardwright.dump;

import cardwright.dump.JsonValue.Items;
import cardwright.dump.JsonValue.Members;
import cardwright.dump.JsonValue.Plain;
import cardwright.dump.JsonValue.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes a JSON value as Proxmark does: a member a line, two spaces deeper at each level.
final class JsonPrinter {
    private final List<String> lines = new ArrayList<>();

    private JsonPrinter() {}

    /// The value as lines.
    static List<String> lines(JsonValue value) {
        JsonPrinter printer = new JsonPrinter();
        printer.print("", value, "", "");
        return List.copyOf(printer.lines);
    }

    /// @param begin what stands before the value on its line
    /// @param end what follows it: a comma, or nothing
    private void print(String begin, JsonValue value, String end, String indent) {
        switch (value) {
            case Quoted(String raw) -> lines.add(begin + '"' + raw + '"' + end);
            case Plain(String raw) -> lines.add(begin + raw + end);
            case Members(Map<String, JsonValue> members) when members.isEmpty() -> lines.add(begin + "{}" + end);
            case Items(List<JsonValue> items) when items.isEmpty() -> lines.add(begin + "[]" + end);
            case Members(Map<String, JsonValue> members) -> {
                lines.add(begin + "{");
                int left = members.size();
                String deeper = indent + "  ";
                for (Map.Entry<String, JsonValue> member : members.entrySet()) {
                    left--;
                    print(deeper + '"' + member.getKey() + "\": ", member.getValue(), left > 0 ? "," : "", deeper);
                }
                lines.add(indent + "}" + end);
            }
            case Items(List<JsonValue> items) -> {
                lines.add(begin + "[");
                int left = items.size();
                String deeper = indent + "  ";
                for (JsonValue item : items) {
                    left--;
                    print(deeper, item, left > 0 ? "," : "", deeper);
                }
                lines.add(indent + "]" + end);
            }
        }
    }
}

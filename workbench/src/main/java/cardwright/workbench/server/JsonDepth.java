package cardwright.workbench.server;

/// How deep a JSON text is nested, told without parsing it.
final class JsonDepth {
    private JsonDepth() {}

    /// The most objects and arrays that stand in each other at any place of the text, whether it is JSON or not.
    static int of(byte[] json) {
        int depth = 0;
        int deepest = 0;
        boolean string = false;
        for (int i = 0; i < json.length; i++) {
            byte c = json[i];
            if (string) {
                i += c == '\\' ? 1 : 0;
                string = c != '"';
            } else if (c == '"') {
                string = true;
            } else if (c == '[' || c == '{') {
                depth++;
                deepest = Math.max(deepest, depth);
            } else if (c == ']' || c == '}') {
                depth--;
            }
        }
        return deepest;
    }
}

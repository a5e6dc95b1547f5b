package cardwright.workbench.server;

/// The server's JSON, for tests of other packages.
public final class JsonOf {
    private JsonOf() {}

    /// Whether the server can write a record.
    public static boolean knows(Class<?> record) {
        try {
            return ApiJson.JSONB.adapter(record) != null;
        } catch (RuntimeException e) {
            return false;
        }
    }
}

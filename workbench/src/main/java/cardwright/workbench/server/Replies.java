package cardwright.workbench.server;

import io.avaje.jex.http.Context;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Bodies of requests and answers: the records of [cardwright.workbench.api] as JSON. Nothing of it is kept
/// by a browser.
final class Replies {
    /// The largest body: two 4K cards as text, and some keys.
    static final int MOST_BYTES = 256 * 1024;

    /// No request is nested deeper; the parser itself has no bound but the stack.
    private static final int DEEPEST = 16;

    private static final String JSON = "application/json";
    private static final int OK = 200;

    private Replies() {}

    /// Answers with a record.
    static void send(Context ctx, Object record) {
        send(ctx, OK, record);
    }

    /// Answers that a request is not fulfilled.
    static void refuse(Context ctx, Refusal refusal) {
        send(ctx, refusal.status(), refusal.problem());
    }

    private static void send(Context ctx, int status, Object record) {
        byte[] bytes = json(record).getBytes(StandardCharsets.UTF_8);
        ctx.status(status).contentType(JSON).header("Cache-Control", "no-store");
        ctx.write(bytes);
    }

    /// A record as JSON on one line.
    static String json(Object record) {
        return ApiJson.JSONB.toJson(record);
    }

    /// The record that a request's body holds.
    ///
    /// @throws Refusal if it is no JSON, too large, or not such a record
    static <T> T body(Context ctx, Class<T> type) {
        String media = ctx.contentType();
        if (media == null || !media.toLowerCase(Locale.ROOT).startsWith(JSON)) {
            throw Refusals.mediaType();
        }
        try (InputStream in = ctx.bodyAsInputStream()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw Refusals.large();
            }
            if (JsonDepth.of(bytes) > DEEPEST) {
                throw Refusals.malformed();
            }
            return parsed(ApiJson.JSONB, bytes, type);
        } catch (IOException e) {
            throw Refusals.malformed();
        }
    }

    private static <T> T parsed(Jsonb jsonb, byte[] bytes, Class<T> type) {
        try {
            return jsonb.type(type).fromJson(bytes);
        } catch (RuntimeException e) {
            // The parser's own words repeat what was sent, which may be a key.
            throw Refusals.malformed();
        }
    }
}

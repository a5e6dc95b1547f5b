package cardwright.workbench.server;

import io.avaje.jex.Jex;
import io.avaje.jex.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// `/` and the page's files; and the exchange of the link's token for a cookie.
final class PageResource {
    private static final int SEE_OTHER = 303;
    private static final String TOKEN = "token";

    private static final String BY_ITSELF = "<meta name=\"desk\" content=\"page\">";
    private static final String BY_SERVER = "<meta name=\"desk\" content=\"server\">";

    private final PageFiles page;
    private final byte[] index;
    private final Sessions sessions;
    private final IntSupplier port;

    PageResource(PageFiles page, Sessions sessions, IntSupplier port) {
        this.page = page;
        this.index = served(page);
        this.sessions = sessions;
        this.port = port;
    }

    /// The page as the server sends it: it says that there is a server.
    ///
    /// @throws IllegalStateException if it has no place to say so
    private static byte[] served(PageFiles page) {
        byte @Nullable [] bytes = page.bytes(PageFiles.INDEX);
        String text = bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
        if (!text.contains(BY_ITSELF)) {
            throw new IllegalStateException("the page has no " + BY_ITSELF);
        }
        return text.replace(BY_ITSELF, BY_SERVER).getBytes(StandardCharsets.UTF_8);
    }

    void addTo(Jex jex) {
        jex.get("/", this::index);
        for (String path : page.all().keySet()) {
            jex.get("/" + path, ctx -> send(ctx, path));
        }
    }

    private void index(Context ctx) {
        String token = ctx.queryParam(TOKEN);
        if (token == null) {
            send(ctx, PageFiles.INDEX);
            return;
        }
        if (!LocalUsers.mayEnter(ctx.exchange().getRemoteAddress().getPort(), port.getAsInt())) {
            Replies.refuse(ctx, Refusals.otherUser());
            return;
        }
        String session = sessions.exchange(token);
        if (session == null) {
            Replies.refuse(ctx, Refusals.token());
            return;
        }
        ctx.header("Set-Cookie", Gate.cookie(port.getAsInt()) + "=" + session + "; Path=/; HttpOnly; SameSite=Strict")
                .header("Cache-Control", "no-store")
                .header("Location", "/");
        ctx.writeEmpty(SEE_OTHER);
    }

    private void send(Context ctx, String path) {
        byte @Nullable [] bytes = path.equals(PageFiles.INDEX) ? index : page.bytes(path);
        if (bytes == null) {
            throw Refusals.notFound();
        }
        ctx.contentType(PageFiles.type(path)).header("Cache-Control", "no-cache");
        ctx.write(bytes);
    }
}

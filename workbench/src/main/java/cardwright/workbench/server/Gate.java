package cardwright.workbench.server;

import io.avaje.jex.http.Context;
import io.avaje.jex.http.HttpFilter;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// What every request passes first. In this order: the host it names is this machine's loopback and our port,
/// so that no foreign name leads here (DNS rebinding); the page it comes from, if it says so, is ours; there
/// are not too many; below `/api/`, it is from who was let in; and if it changes something, from our page's
/// own script.
final class Gate implements HttpFilter {
    static final String API = "/api/";
    static final String CSRF = "X-Cardwright";

    private static final String CHECKED = "checked";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final List<String> NAMES = List.of("127.0.0.1", "localhost", "[::1]");
    private static final List<String> SITES = List.of("same-origin", "none");

    private final Sessions sessions;
    private final Rate rate;
    private final IntSupplier port;

    /// A gate for the server at this port, which is asked with each request.
    Gate(Sessions sessions, Rate rate, IntSupplier port) {
        this.sessions = sessions;
        this.rate = rate;
        this.port = port;
    }

    @Override
    public void filter(Context ctx, FilterChain chain) {
        Optional<Refusal> refused = checked(ctx);
        if (refused.isPresent()) {
            Replies.refuse(ctx, refused.get());
        } else {
            chain.proceed();
        }
    }

    /// Checks a request once, and says what is to be said with every answer. What leads to no handler passes
    /// no filter, so that whoever answers it asks here.
    ///
    /// @return why it is refused, if it is
    Optional<Refusal> checked(Context ctx) {
        if (ctx.attribute(CHECKED) != null) {
            return Optional.empty();
        }
        ctx.attribute(CHECKED, true);
        ctx.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin");
        return refused(ctx);
    }

    private Optional<Refusal> refused(Context ctx) {
        if (!isOurs(ctx)) {
            return Optional.of(Refusals.forbidden());
        }
        if (!rate.allows()) {
            return Optional.of(Refusals.many());
        }
        if (!ctx.path().startsWith(API)) {
            return Optional.empty();
        }
        if (!sessions.isKnown(ctx.cookie(cookie(port.getAsInt())))) {
            return Optional.of(Refusals.session());
        }
        boolean reads = ctx.method().equals("GET");
        return reads || sessions.isOurs(ctx.header(CSRF)) ? Optional.empty() : Optional.of(Refusals.forbidden());
    }

    private boolean isOurs(Context ctx) {
        String host = ctx.header("Host");
        String origin = ctx.header("Origin");
        String site = ctx.header("Sec-Fetch-Site");
        boolean navigates = "navigate".equals(ctx.header("Sec-Fetch-Mode"));
        return isHost(host)
                && (origin == null || isOrigin(origin))
                && (site == null
                        || SITES.contains(site)
                        || (navigates && !ctx.path().startsWith(API)));
    }

    private boolean isHost(@Nullable String host) {
        return NAMES.stream().anyMatch(name -> (name + ":" + port.getAsInt()).equalsIgnoreCase(host));
    }

    private boolean isOrigin(String origin) {
        return NAMES.stream().anyMatch(name -> ("http://" + name + ":" + port.getAsInt()).equalsIgnoreCase(origin));
    }

    /// The name of the cookie. Cookies know no ports, so that two servers would take each other's away.
    static String cookie(int port) {
        return "cardwright-" + port;
    }
}

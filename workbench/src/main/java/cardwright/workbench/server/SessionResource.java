package cardwright.workbench.server;

import cardwright.cli.Commands;
import cardwright.text.Language;
import cardwright.workbench.api.Session;
import io.avaje.jex.Jex;

/// `GET /api/session`: what a page that was let in needs to know.
final class SessionResource {
    private final Session session;

    SessionResource(Sessions sessions, Language language) {
        this.session = new Session(sessions.csrf(), Commands.VERSION, language.code());
    }

    void addTo(Jex jex) {
        jex.get("/api/session", ctx -> Replies.send(ctx, session));
    }
}

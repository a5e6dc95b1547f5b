package cardwright.workbench.server;

import cardwright.workbench.readers.ReaderBoard;
import io.avaje.jex.Jex;
import io.avaje.jex.http.Context;

/// `GET /api/events`: what happens, as it happens: `readers`, `progress`, `console`. At first how the readers
/// are.
final class EventsResource {
    private final Hub hub;
    private final ReaderBoard board;

    EventsResource(Hub hub, ReaderBoard board) {
        this.hub = hub;
        this.board = board;
    }

    void addTo(Jex jex) {
        jex.get("/api/events", this::listen);
    }

    private void listen(Context ctx) throws InterruptedException {
        EventStream stream = new EventStream();
        hub.add(stream);
        try {
            stream.tell(EventStream.event("readers", Replies.json(board.all())));
            stream.run(ctx.exchange());
        } finally {
            hub.remove(stream);
        }
    }
}

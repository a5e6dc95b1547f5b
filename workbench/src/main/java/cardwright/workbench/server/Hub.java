package cardwright.workbench.server;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Tells all pages that listen what happens. From any thread; never waits for a page.
final class Hub {
    /// So many tabs may listen at once.
    private static final int MOST_STREAMS = 12;

    private final List<EventStream> streams = new CopyOnWriteArrayList<>();

    /// Begins to tell a page.
    ///
    /// @throws Refusal if too many listen already
    synchronized void add(EventStream stream) {
        if (streams.size() >= MOST_STREAMS) {
            throw Refusals.many();
        }
        streams.add(stream);
    }

    /// Tells a page no more.
    void remove(EventStream stream) {
        streams.remove(stream);
    }

    /// Whether any page listens.
    boolean isHeard() {
        return !streams.isEmpty();
    }

    /// Tells all pages.
    ///
    /// @param event what kind of news it is
    /// @param record the news
    void tell(String event, Object record) {
        if (isHeard()) {
            String text = EventStream.event(event, Replies.json(record));
            streams.forEach(stream -> stream.tell(text));
        }
    }

    /// Ends all streams.
    void close() {
        streams.forEach(EventStream::close);
    }
}

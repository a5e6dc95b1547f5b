package cardwright.trace;

import cardwright.trace.TraceEvent.Answered;
import cardwright.trace.TraceEvent.Connected;
import cardwright.trace.TraceEvent.Reader;
import cardwright.trace.TraceEvent.Remark;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps the events of a recording, the newest ones if there are very many. One thread at a time.
public final class TraceMemory implements TraceSink {
    /// How many events are kept unless one says otherwise: some megabytes, an hour's work of a card.
    public static final int DEFAULT_LIMIT = 100_000;

    private final int limit;
    private final Deque<TraceEvent> events = new ArrayDeque<>();
    private @Nullable TraceEvent reader;
    private @Nullable TraceEvent connected;
    private int forgotten;

    /// A memory of the last [#DEFAULT_LIMIT] events.
    public TraceMemory() {
        this(DEFAULT_LIMIT);
    }

    /// A memory of so many events, the newest.
    ///
    /// @throws IllegalArgumentException if there is no room for a command and its answer: fewer than 2
    public TraceMemory(int limit) {
        if (limit < 2) {
            throw new IllegalArgumentException("a memory of " + limit + " events");
        }
        this.limit = limit;
    }

    @Override
    public void add(TraceEvent event) {
        events.add(event);
        while (events.size() > limit || (forgotten > 0 && events.peek() instanceof Answered)) {
            forget(events.remove());
        }
    }

    private void forget(TraceEvent event) {
        forgotten++;
        if (event instanceof Reader) {
            reader = event;
        } else if (event instanceof Connected) {
            connected = event;
        }
    }

    /// How many events were too old to be kept.
    public int forgotten() {
        return forgotten;
    }

    /// What was kept; if some was not, then with a remark that tells so, below the reader and the connection
    /// it was
    /// about.
    public Trace trace() {
        List<TraceEvent> kept = new ArrayList<>();
        if (reader != null) {
            kept.add(reader);
        }
        if (connected != null) {
            kept.add(connected);
        }
        if (forgotten > 0) {
            kept.add(new Remark(forgotten + " older lines were not kept"));
        }
        kept.addAll(events);
        return Trace.of(kept);
    }
}

package cardwright.trace;

/// Where the events of a recording go, as they happen: a [TraceMemory], a file, a window.
@FunctionalInterface
public interface TraceSink {
    /// Takes the next event. What it throws goes to whoever used the recorded reader.
    void add(TraceEvent event);
}

package cardwright.write;

/// Where a job's journal goes: a door to the world.
@FunctionalInterface
public interface Journal {
    /// Appends bytes. They are durable when this returns: they survive the end of the process and the loss of
    /// power. They hold keys: nobody but the owner may read them.
    ///
    /// @throws JournalFailed if they are not, or may not be
    void append(byte[] bytes) throws JournalFailed;
}

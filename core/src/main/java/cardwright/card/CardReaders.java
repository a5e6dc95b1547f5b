package cardwright.card;

import java.util.List;

/// The readers of a machine. One thread at a time; a [ReaderWatch] is for another thread.
public interface CardReaders extends AutoCloseable {
    /// All readers with what lies on them, in the system's order; empty if there are none. Sends nothing
    /// to a card.
    ///
    /// @throws CardException [NoService] if the machine has no smart-card service, or it does not run
    List<ReaderStatus> list() throws CardException;

    /// The reader of exactly this name. Asks nothing: whether there is one, its status and connecting to
    /// it tell. It belongs to the caller, and is closed before this.
    CardReader open(String name);

    /// Watches readers and cards come and go. It belongs to the caller, and has a thread of its own in mind.
    ///
    /// @throws CardException [NoService] as for [#list]
    ReaderWatch watch() throws CardException;

    /// Gives back what the system lent.
    @Override
    void close();
}

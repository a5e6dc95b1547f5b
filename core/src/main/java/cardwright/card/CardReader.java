package cardwright.card;

/// A reader that a card can lie on: a real one, or a virtual one asked for by name. One thread at a time.
public interface CardReader extends AutoCloseable {
    /// The reader's name as the system tells it; [ReaderDialect#forReader] chooses by it.
    String name();

    /// Connects to the card that lies on the reader. Sends nothing to the card.
    ///
    /// @throws CardException [NoCard] if there is none, [CardLost] if the reader is gone
    CardConnection connect(ShareMode mode) throws CardException;

    /// Gives the reader back. Connections still open are closed with [Disposition#UNPOWER].
    @Override
    void close();
}

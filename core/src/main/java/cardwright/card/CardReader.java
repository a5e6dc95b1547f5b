package cardwright.card;

/// A reader that a card can lie on: a real one, or a virtual one asked for by name. One thread at a time.
public interface CardReader extends AutoCloseable {
    /// The reader's name as the system tells it; [ReaderDialect#forReader] chooses by it.
    String name();

    /// What is known of the reader and its card right now. Sends nothing to the card.
    ///
    /// @throws CardException [NoReader] if the reader is gone, [NoService] if the service is
    ReaderStatus status() throws CardException;

    /// Connects to the card that lies on the reader. Sends nothing to the card.
    ///
    /// @param protocol what the card must speak; it does not matter with [ShareMode#DIRECT]
    /// @throws CardException [NoCard] if there is none, [CardInUse] if another program has it for itself,
    ///     [ReaderFailed] if the card speaks another protocol, [NoReader] if the reader is gone
    CardConnection connect(ShareMode mode, Protocol protocol) throws CardException;

    /// Connects to the card, whichever protocol it speaks.
    ///
    /// @throws CardException as for connecting with a protocol
    default CardConnection connect(ShareMode mode) throws CardException {
        return connect(mode, Protocol.ANY);
    }

    /// Gives the reader back. Connections still open are closed with [Disposition#UNPOWER].
    @Override
    void close();
}

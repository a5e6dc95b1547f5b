package cardwright.card;

/// A connection to the card on a reader: bytes in, bytes out. One thread at a time; after [#close] every
/// call but another close
/// throws [IllegalStateException].
public interface CardConnection extends AutoCloseable {
    /// The name of the reader the card lies on.
    String readerName();

    /// The card's answer to reset, as the reader made it up. Asks nothing of the card; the reader or the
    /// service may be asked, the first time after a connect or reconnect.
    ///
    /// @throws CardException [CardLost] if the card, the reader or the service is gone
    Atr atr() throws CardException;

    /// Sends exactly these bytes and returns exactly what came back: data and status word, at least 2
    /// bytes. Nothing is added,
    /// repeated or followed up.
    ///
    /// @param command 1 to 65544 bytes
    /// @throws CardException [CardLost] if the card or the reader is gone, or the card was reset by
    ///     someone else
    byte[] transmit(byte[] command) throws CardException;

    /// Keeps other programs off the card until [#endTransaction]. Transactions do not nest.
    ///
    /// @throws CardException [CardLost] as for [#transmit]
    void beginTransaction() throws CardException;

    /// Lets other programs at the card again.
    ///
    /// @throws CardException [CardLost] as for [#transmit]
    void endTransaction(Disposition disposition) throws CardException;

    /// Renews the connection: with [Disposition#RESET] or [Disposition#UNPOWER] the card is activated
    /// anew, and every authentication is gone.
    ///
    /// @throws CardException [NoCard] if the card is gone
    void reconnect(Disposition initialization) throws CardException;

    /// Ends the connection and leaves the card as told. Never throws for a card that is already gone.
    void close(Disposition disposition);

    /// Ends the connection with [Disposition#UNPOWER], so that the next program finds a fresh card.
    @Override
    default void close() {
        close(Disposition.UNPOWER);
    }
}

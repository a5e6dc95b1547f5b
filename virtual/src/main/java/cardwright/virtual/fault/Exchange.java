package cardwright.virtual.fault;

import cardwright.card.CardException;

/// What lies between a connection and the card, as a stack of layers: bytes in, bytes out. One thread at a
/// time.
public interface Exchange {
    /// Passes a command on and brings the answer, data and status word.
    ///
    /// @param command 1 to 65544 bytes
    /// @throws CardException if the answer never comes
    byte[] transmit(byte[] command) throws CardException;

    /// Activates the card anew, as after a reset: it is selected, nothing is authenticated.
    void activate();
}

package cardwright.virtual.vpcd;

import cardwright.card.CardException;
import java.io.IOException;

/// What happens between us and pcscd, for whoever wants to tell it. Called on the thread that serves; must
/// not block. Every method does nothing unless it is overridden.
public interface VpcdEvents {
    /// Nobody is told anything.
    VpcdEvents NONE = new VpcdEvents() {};

    /// The driver took the connection: programs see the card from now on, about half a second later.
    default void connected() {}

    /// The driver is not there, or went away (pcscd was stopped, or restarts). It is tried again; this is
    /// told once for each time it goes.
    default void disconnected(IOException reason) {}

    /// The card went away, or none is on the reader: programs see it removed. It is tried again; this is told
    /// once for each time it goes.
    default void cardGone(CardException reason) {}
}

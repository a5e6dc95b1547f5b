package cardwright.virtual.fault;

import cardwright.card.CardLost;
import cardwright.card.Clock;

/// What a fault may look at and do: to the card, to the reader, to time.
public interface FaultScene {
    /// The number of the command on its way, counted from 1 since the reader was made, over all its
    /// connections.
    int commandNumber();

    /// Halts the card: it stays in the field and is silent until it is activated anew.
    void haltCard();

    /// Takes the card out of the field and puts it back at once. All connections see it removed.
    ///
    /// @return what the connection at work throws
    CardLost dropCard();

    /// Lets the card fall silent, and waits until the reader gives it up, which takes a second. The card is
    /// halted then.
    ///
    /// @return what the connection at work throws
    CardLost timeOut();

    /// Lets the power fail in the middle of the next write of this command, if there is one.
    ///
    /// @param bytes how many bytes of the block are new then, 0 to 16; the others are old
    void failPowerInNextWrite(int bytes);

    /// Empties the reader's memory for keys, the non-volatile too.
    void forgetKeys();

    /// The time.
    Clock clock();

    /// The next number from the reader's random numbers, 0 to just below 1. The same seed gives the same
    /// numbers, on every platform.
    double random();
}

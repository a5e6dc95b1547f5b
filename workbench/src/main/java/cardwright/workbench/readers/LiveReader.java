package cardwright.workbench.readers;

import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.ReaderStatus;

/// A reader that the page shows. From any thread; what [#open] gives, from one at a time.
public interface LiveReader {
    /// What requests call it by.
    String id();

    /// What is known of it right now. Sends nothing to a card.
    ReaderStatus status();

    /// The reader, to work with; closed afterwards.
    ///
    /// @throws CardException if it can't be used
    CardReader open() throws CardException;

    /// Whether it is not there.
    default boolean isVirtual() {
        return false;
    }

    /// In which write from now on the card will be torn away; 0 for none.
    default int tear() {
        return 0;
    }
}

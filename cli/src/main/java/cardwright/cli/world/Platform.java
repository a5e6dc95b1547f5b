package cardwright.cli.world;

import cardwright.card.CardReader;
import cardwright.card.CardReaders;
import cardwright.card.NoService;
import java.util.Optional;

/// What runs the command: a JVM, or the native program, which hands over to a JVM what only that can do.
public interface Platform {
    /// The readers of this machine, through its PC/SC library.
    ///
    /// @throws NoService if there is no such library, or it may not be used; the text says what to do
    CardReaders readers() throws NoService;

    /// Serves the card on this reader to the vpcd driver at this address, until the process is told to
    /// end. Only a JVM can.
    ///
    /// @param told is told what happens meanwhile
    void serve(CardReader reader, String host, int port, Told told);

    /// Encrypted files, and asking for a password. Only a JVM can.
    Vault vault();

    /// The page in the browser and its server; nothing where it is not installed. Only a JVM can.
    Optional<Workbench> workbench();

    /// Whether this is a JVM; where it is not, the same command line is handed over to one in this
    /// process's place, which does not return unless no JVM could be started.
    boolean isJvmOrHandsOver();

    /// What a reader that is being served is told about.
    interface Told {
        /// Programs on this machine see the card from now on.
        void connected();

        /// The driver is not there, or not any more.
        void disconnected();

        /// The card went off the reader.
        void cardGone();
    }
}

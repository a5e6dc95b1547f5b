package cardwright.cli.world;

import cardwright.card.CardException;
import cardwright.cli.world.Files.FileFailed;
import cardwright.keys.GivenKeys;
import cardwright.mifare.Uid;
import cardwright.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The page in the browser, and the server behind it that talks to cards. Only a JVM has one, and only where
/// it is installed.
public interface Workbench {
    /// Serves the page on this machine only, until the process is told to end.
    ///
    /// @param told is told once where the page is, and what happens meanwhile
    /// @throws CardException if a reader that was named is not there
    /// @throws FileFailed if the file of a virtual card can't be used
    /// @throws cardwright.text.InvalidInput if a virtual reader is named wrong, or the port is taken
    void serve(Settings settings, Told told) throws CardException, FileFailed;

    /// Writes the page into a folder, which is made if it is not there: all it needs where there is no server
    /// and no reader.
    ///
    /// @return how many files it is
    /// @throws FileFailed if a file can't be written
    int export(String folder) throws FileFailed;

    /// How to serve.
    ///
    /// @param port the port, 1 to 65535; 0 for one that is free
    /// @param opens whether the page is opened in the user's browser
    /// @param readers the readers to show, as `--reader` names them; all real ones if there is none
    /// @param keys the keys to try on the card of a UID, in their order
    /// @param store the key store, if it is open: it seals journals and learns of new keys
    /// @param language the language the page begins in
    record Settings(
            int port,
            boolean opens,
            List<String> readers,
            Function<Uid, GivenKeys> keys,
            Optional<OpenKeyStore> store,
            Language language) {
        /// Settings of these parts; the list is copied.
        public Settings {
            readers = List.copyOf(readers);
        }
    }

    /// Is told what the person should know.
    interface Told {
        /// The page is served now.
        ///
        /// @param link where it is, with the token that lets one in, once
        void ready(String link);

        /// No browser could be opened; the person must do it.
        void notOpened();
    }
}

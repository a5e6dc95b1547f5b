package cardwright.cli.world;

import cardwright.cli.world.Files.FileFailed;
import cardwright.keys.KeyMap;
import cardwright.mifare.Uid;
import cardwright.write.Seal;
import java.util.Optional;

/// The user's key store, open, as far as jobs that write need it. One thread at a time.
public interface OpenKeyStore {
    /// The file's path.
    String path();

    /// The keys saved for a card.
    ///
    /// @throws cardwright.text.InvalidInput if the file is damaged
    Optional<KeyMap> keys(Uid uid);

    /// Saves a card's keys in place of those that were saved for it, and writes the file.
    ///
    /// @throws FileFailed if it can't be written; it is as before then
    /// @throws cardwright.text.InvalidInput if another run changes it all the time
    void save(Uid uid, KeyMap keys) throws FileFailed;

    /// What seals journals: a key of this store, which is made when it is first asked for.
    ///
    /// @throws FileFailed if the store can't be written; it is as before then
    /// @throws cardwright.text.InvalidInput if the file is damaged, or another run changes it all the time
    Seal journalSeal() throws FileFailed;

    /// What sealed journals, if the store has a key for that.
    ///
    /// @throws cardwright.text.InvalidInput if the file is damaged
    Optional<Seal> oldJournalSeal();
}

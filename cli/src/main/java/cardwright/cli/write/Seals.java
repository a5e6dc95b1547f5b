package cardwright.cli.write;

import cardwright.card.CardException;
import cardwright.cli.card.CardOptions;
import cardwright.cli.card.SavedKeys;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Refused;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.OpenKeyStore;
import cardwright.text.InvalidInput;
import cardwright.write.JournalLog;
import cardwright.write.Seal;
import java.util.List;
import java.util.Optional;

/// How journals are sealed: new ones with the key store's key, where the key store is open; old ones as their
/// first bytes say.
public final class Seals {
    /// No key store is open.
    public static final Seals NONE = new Seals(Optional.empty());

    private final Optional<OpenKeyStore> store;

    private Seals(Optional<OpenKeyStore> store) {
        this.store = store;
    }

    /// The seals of a key store that is open; [#NONE] if none is.
    public static Seals of(Optional<? extends OpenKeyStore> store) {
        return store.isPresent() ? new Seals(Optional.of(store.get())) : NONE;
    }

    /// What reads or writes journals, and may begin anew with the key store open as long as nothing was sent to a
    /// card but questions.
    interface Task {
        ExitCode run(Seals seals) throws CardException, FileFailed;
    }

    /// Does a task; if it comes to a journal that is sealed, and the key store is not open, opens that and does the
    /// task again. The task lets go of the card before: a person may have to be asked for the password.
    ///
    /// @param store the key store, if it is open
    /// @throws Refused if there is such a journal and the key store is to stay shut
    /// @throws InvalidInput if the key store does not open
    static ExitCode with(Invocation call, Optional<SavedKeys> store, Task task) throws CardException, FileFailed {
        try {
            return task.run(of(store));
        } catch (StoreIsShut shut) {
            if (call.has(CardOptions.NO_KEYSTORE)) {
                throw shut;
            }
            return task.run(of(Optional.of(SavedKeys.open(call))));
        }
    }

    /// The seals of these journals; opens the key store if one of them is sealed, unless it is to stay shut.
    ///
    /// @throws FileFailed if a file can't be read
    /// @throws InvalidInput if the key store does not open
    static Seals of(Invocation call, List<JobFile> journals) throws FileFailed {
        for (JobFile journal : journals) {
            if (NONE.isShut(journal) && !call.has(CardOptions.NO_KEYSTORE)) {
                return of(Optional.of(SavedKeys.open(call)));
            }
        }
        return NONE;
    }

    /// The key store, if it is open.
    public Optional<OpenKeyStore> store() {
        return store;
    }

    /// The seal of a new journal.
    ///
    /// @throws FileFailed if the key store has no key for it yet and can't be written
    Seal ofNew() throws FileFailed {
        return store.isPresent() ? store.get().journalSeal() : Seal.NONE;
    }

    /// What the journal tells.
    ///
    /// @throws FileFailed if it can't be read
    /// @throws cardwright.write.JournalDamaged if it is no journal, or sealed by another key store
    /// @throws Refused if it is sealed and the key store is not open
    public JournalLog read(JobFile file) throws FileFailed {
        byte[] bytes = file.bytes();
        return JournalLog.parse(bytes, of(file, bytes));
    }

    /// The seal of a journal.
    ///
    /// @throws FileFailed if it can't be read
    /// @throws Refused if it is sealed and the key store is not open
    Seal of(JobFile file) throws FileFailed {
        return of(file, file.bytes());
    }

    private Seal of(JobFile file, byte[] bytes) {
        if (JournalLog.sealId(bytes) == 0) {
            return Seal.NONE;
        }
        if (store.isPresent()) {
            return store.get().oldJournalSeal().orElse(Seal.NONE);
        }
        throw new StoreIsShut(file.id());
    }

    /// Whether a journal can't be read, because it is sealed and the key store is not open.
    ///
    /// @throws FileFailed if it can't be read
    public boolean isShut(JobFile file) throws FileFailed {
        return store.isEmpty() && JournalLog.sealId(file.bytes()) != 0;
    }

    /// There is a journal that only the key store opens.
    private static final class StoreIsShut extends Refused {
        private static final long serialVersionUID = 1L;

        StoreIsShut(String id) {
            super(CliTexts.journalNeedsKeystore(id));
        }
    }
}

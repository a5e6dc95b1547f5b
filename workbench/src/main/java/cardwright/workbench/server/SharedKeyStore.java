package cardwright.workbench.server;

import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.OpenKeyStore;
import cardwright.keys.GivenKeys;
import cardwright.keys.KeyMap;
import cardwright.mifare.Uid;
import cardwright.write.Seal;
import java.util.Optional;
import java.util.function.Function;

/// The key store for the threads of all readers: one at a time.
final class SharedKeyStore implements OpenKeyStore {
    private final OpenKeyStore store;

    SharedKeyStore(OpenKeyStore store) {
        this.store = store;
    }

    /// What looks into the store too, in its turn.
    Function<Uid, GivenKeys> sharing(Function<Uid, GivenKeys> keys) {
        return uid -> {
            synchronized (this) {
                return keys.apply(uid);
            }
        };
    }

    @Override
    public String path() {
        return store.path();
    }

    @Override
    public synchronized Optional<KeyMap> keys(Uid uid) {
        return store.keys(uid);
    }

    @Override
    public synchronized void save(Uid uid, KeyMap keys) throws FileFailed {
        store.save(uid, keys);
    }

    @Override
    public synchronized Seal journalSeal() throws FileFailed {
        return store.journalSeal();
    }

    @Override
    public synchronized Optional<Seal> oldJournalSeal() {
        return store.oldJournalSeal();
    }
}

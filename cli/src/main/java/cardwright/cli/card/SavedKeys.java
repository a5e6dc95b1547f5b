package cardwright.cli.card;

import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.JournalFiles.Lock;
import cardwright.cli.world.OpenKeyStore;
import cardwright.cli.world.Vault;
import cardwright.cli.world.Vault.VaultFailed;
import cardwright.dump.KeyMapText;
import cardwright.keys.KeyMap;
import cardwright.mifare.Uid;
import cardwright.text.Ascii;
import cardwright.text.InvalidInput;
import cardwright.write.Seal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The user's key store, open: a key map for each card, by UID, in one encrypted file. Each map is a piece
/// of the file, named `card-` and the UID, as a text of [KeyMapText].
///
/// Beside them, once a job was written, the key that seals journals.
///
/// Only a JVM opens it; the native program hands over.
public final class SavedKeys implements OpenKeyStore {
    private static final String PREFIX = "card-";
    private static final String JOURNAL_KEY = "journal-key";

    private final Invocation call;
    private final String path;
    private final char[] password;
    private byte[] file;
    private Vault.Sealed sealed;

    private SavedKeys(Invocation call, String path, char[] password, byte[] file, Vault.Sealed sealed) {
        this.call = call;
        this.path = path;
        this.password = password;
        this.file = file;
        this.sealed = sealed;
    }

    /// Opens the key store.
    ///
    /// @throws FileFailed if it is not there or can't be read
    /// @throws InvalidInput if the password is missing or wrong, or the file is damaged
    public static SavedKeys open(Invocation call) throws FileFailed {
        return open(call, false);
    }

    /// Opens the key store, or begins one if there is none yet.
    ///
    /// @throws FileFailed if it is there and can't be read
    /// @throws InvalidInput if the password is missing or wrong, or the file is damaged
    public static SavedKeys openOrBegin(Invocation call) throws FileFailed {
        return open(call, true);
    }

    private static SavedKeys open(Invocation call, boolean begins) throws FileFailed {
        if (!call.world().platform().isJvmOrHandsOver()) {
            throw new InvalidInput(CliTexts.keystoreNeedsJvm());
        }
        String path = KeystoreFile.path(call);
        boolean isNew = begins && !call.world().files().exists(path);
        byte[] file = isNew ? new byte[0] : call.world().files().read(path);
        char[] password = KeystoreFile.password(call, isNew);
        Vault vault = call.world().platform().vault();
        try {
            return new SavedKeys(
                    call, path, password, file, isNew ? vault.create(password) : vault.open(file, password));
        } catch (VaultFailed e) {
            throw failed(path, e);
        }
    }

    private static InvalidInput failed(String path, VaultFailed e) {
        return new InvalidInput(e.isDamaged() ? CliTexts.keystoreDamaged(path) : CliTexts.keystoreWrongPassword(path));
    }

    @Override
    public String path() {
        return path;
    }

    /// The UIDs of the cards whose keys are saved, in the order of their digits.
    public List<Uid> cards() {
        List<Uid> cards = new ArrayList<>();
        for (String name : sealed.names()) {
            if (name.startsWith(PREFIX)) {
                cards.add(Uid.parse(name.substring(PREFIX.length())));
            }
        }
        return cards;
    }

    @Override
    public Optional<KeyMap> keys(Uid uid) {
        return piece(name(uid)).map(bytes -> KeyMapText.parse(new String(bytes, StandardCharsets.UTF_8)));
    }

    private static String name(Uid uid) {
        StringBuilder name = new StringBuilder(PREFIX);
        String hex = uid.hex();
        for (int i = 0; i < hex.length(); i++) {
            name.append(Ascii.toLower(hex.charAt(i)));
        }
        return name.toString();
    }

    @Override
    public Seal journalSeal() throws FileFailed {
        Optional<Seal> seal = oldJournalSeal();
        if (seal.isEmpty()) {
            Vault vault = call.world().platform().vault();
            change(() -> {
                if (piece(JOURNAL_KEY).isEmpty()) {
                    sealed.put(JOURNAL_KEY, vault.newKey());
                }
            });
            seal = oldJournalSeal();
        }
        return seal.orElseThrow();
    }

    @Override
    public Optional<Seal> oldJournalSeal() {
        return piece(JOURNAL_KEY).map(key -> call.world().platform().vault().seal(key));
    }

    private Optional<byte[]> piece(String name) {
        try {
            return sealed.get(name);
        } catch (VaultFailed e) {
            throw failed(path, e);
        }
    }

    @Override
    public void save(Uid uid, KeyMap keys) throws FileFailed {
        byte[] text = KeyMapText.print(keys).getBytes(StandardCharsets.UTF_8);
        change(() -> sealed.put(name(uid), text));
    }

    /// Forgets a card's keys, and writes the file.
    ///
    /// @throws FileFailed if it can't be written; it is as before then
    /// @throws InvalidInput if another run changes it all the time
    public void remove(Uid uid) throws FileFailed {
        change(() -> sealed.remove(name(uid)));
    }

    /// Changes what the file holds now, which another run may have changed since it was opened.
    private void change(Runnable change) throws FileFailed {
        KeystoreFile.makeFolder(call);
        try (Lock _ = KeystoreFile.lock(call, path)) {
            refresh();
            change.run();
            byte[] bytes = sealed.bytes();
            call.world().files().replaceForUser(path, bytes);
            file = bytes;
        }
    }

    private void refresh() throws FileFailed {
        byte[] now = call.world().files().exists(path) ? call.world().files().read(path) : new byte[0];
        if (now.length > 0 && !Arrays.equals(now, file)) {
            try {
                sealed = call.world().platform().vault().open(now, password);
                file = now;
            } catch (VaultFailed e) {
                throw failed(path, e);
            }
        }
    }
}

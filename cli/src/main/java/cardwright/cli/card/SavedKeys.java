package cardwright.cli.card;

import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.Vault;
import cardwright.cli.world.Vault.VaultFailed;
import cardwright.dump.KeyMapText;
import cardwright.keys.KeyMap;
import cardwright.mifare.Uid;
import cardwright.text.Ascii;
import cardwright.text.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The user's key store, open: a key map for each card, by UID, in one encrypted file. Each map is a piece
/// of the file, named `card-` and the UID, as a text of [KeyMapText].
///
/// Only a JVM opens it; the native program hands over.
public final class SavedKeys {
    private static final String PREFIX = "card-";

    private final Invocation call;
    private final String path;
    private final Vault.Sealed sealed;

    private SavedKeys(Invocation call, String path, Vault.Sealed sealed) {
        this.call = call;
        this.path = path;
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
            throw new InvalidInput(CliMessages.text(CliMessages::keystoreNeedsJvm));
        }
        String path = KeystoreFile.path(call);
        boolean isNew = begins && !call.world().files().exists(path);
        byte[] file = isNew ? new byte[0] : call.world().files().read(path);
        char[] password = KeystoreFile.password(call, isNew);
        Vault vault = call.world().platform().vault();
        try {
            return new SavedKeys(call, path, isNew ? vault.create(password) : vault.open(file, password));
        } catch (VaultFailed e) {
            throw failed(path, e);
        }
    }

    private static InvalidInput failed(String path, VaultFailed e) {
        return new InvalidInput(
                CliMessages.text(m -> e.isDamaged() ? m.keystoreDamaged(path) : m.keystoreWrongPassword(path)));
    }

    /// The file's path.
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

    /// The keys saved for a card.
    ///
    /// @throws InvalidInput if the file is damaged
    public Optional<KeyMap> keys(Uid uid) {
        try {
            return sealed.get(name(uid)).map(bytes -> KeyMapText.parse(new String(bytes, StandardCharsets.UTF_8)));
        } catch (VaultFailed e) {
            throw failed(path, e);
        }
    }

    private static String name(Uid uid) {
        StringBuilder name = new StringBuilder(PREFIX);
        String hex = uid.hex();
        for (int i = 0; i < hex.length(); i++) {
            name.append(Ascii.toLower(hex.charAt(i)));
        }
        return name.toString();
    }

    /// Saves a card's keys in place of those that were saved for it, and writes the file.
    ///
    /// @throws FileFailed if it can't be written; it is as before then
    public void save(Uid uid, KeyMap keys) throws FileFailed {
        sealed.put(name(uid), KeyMapText.print(keys).getBytes(StandardCharsets.UTF_8));
        write();
    }

    /// Forgets a card's keys, and writes the file.
    ///
    /// @throws FileFailed if it can't be written; it is as before then
    public void remove(Uid uid) throws FileFailed {
        sealed.remove(name(uid));
        write();
    }

    private void write() throws FileFailed {
        KeystoreFile.makeFolder(call);
        call.world().files().replaceForUser(path, sealed.bytes());
    }
}

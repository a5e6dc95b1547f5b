package cardwright.cli.card;

import cardwright.card.KeyRing;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.cli.world.Files.FileFailed;
import cardwright.dump.KeyFile;
import cardwright.dump.KeyFiles;
import cardwright.dump.KeyNote;
import cardwright.keys.GivenKeys;
import cardwright.keys.KeyMap;
import cardwright.mifare.Uid;
import java.util.Optional;

/// The keys a command has for a card, in the order they are tried: `--key`, the key store's of this card,
/// those of the key files, and the published defaults.
///
/// The key store is opened only if it is there, the command line names no keys, and nothing forbids it:
/// whoever names keys is not asked for a password.
public final class KeyChoice {
    /// No keys but the published ones: for what knows its keys itself.
    public static final KeyChoice NONE = new KeyChoice(GivenKeys.NONE, GivenKeys.NONE, Optional.empty());

    private static final String NAMED = "--key";

    private final GivenKeys named;
    private final GivenKeys files;
    private final Optional<SavedKeys> saved;

    private KeyChoice(GivenKeys named, GivenKeys files, Optional<SavedKeys> saved) {
        this.named = named;
        this.files = files;
        this.saved = saved;
    }

    /// What the command line says. Reads key files, and opens the key store if it is to be; on the native
    /// program that hands over to a JVM.
    ///
    /// @throws FileFailed if a file can't be read
    /// @throws cardwright.text.InvalidInput if a key or a key file is wrong, or the key store does not open
    public static KeyChoice of(Invocation call) throws FileFailed {
        return of(call, opensStore(call) ? Optional.of(SavedKeys.open(call)) : Optional.empty());
    }

    /// Whether the key store is opened for this call. Looks only whether the file is there.
    public static boolean opensStore(Invocation call) {
        return !call.has(KeyOption.GIVEN) && !call.has(CardOptions.KEYS) && KeystoreFile.isWanted(call);
    }

    /// The path of the user's key store, if it is there, for commands that left it shut.
    public static Optional<String> shutStore(Invocation call) {
        return KeystoreFile.there(call);
    }

    /// What the command line says, and the keys of a key store that is open already, if one is.
    ///
    /// @throws FileFailed if a file can't be read
    /// @throws cardwright.text.InvalidInput if a key or a key file is wrong
    public static KeyChoice of(Invocation call, Optional<SavedKeys> saved) throws FileFailed {
        GivenKeys named = GivenKeys.NONE;
        if (call.has(KeyOption.GIVEN)) {
            for (KeyRing.Entry entry : KeyOption.of(call).entries()) {
                named = named.with(entry.type(), entry.key(), NAMED);
            }
        }
        GivenKeys files = GivenKeys.NONE;
        for (String path : call.values(CardOptions.KEYS)) {
            files = files.with(read(call, path));
        }
        return new KeyChoice(named, files, saved);
    }

    private static GivenKeys read(Invocation call, String path) throws FileFailed {
        KeyFile file = KeyFiles.parse(call.world().files().read(path), path);
        for (KeyNote note : file.notes()) {
            call.output().error("cardwright: " + CliMessages.in(call.language()).placed(path, call.say(note.text())));
        }
        GivenKeys keys = GivenKeys.NONE;
        if (!file.map().equals(KeyMap.EMPTY)) {
            keys = keys.with(file.map());
        }
        return keys.with(file.keys(), path);
    }

    /// The key store, if it was opened for this call.
    public Optional<SavedKeys> saved() {
        return saved;
    }

    /// The keys for the card of this UID. A card that makes up its UID has none saved.
    public GivenKeys forCard(Uid uid) {
        GivenKeys keys = named;
        if (saved.isPresent() && !uid.isRandom()) {
            Optional<KeyMap> map = saved.get().keys(uid);
            keys = map.isPresent() ? keys.with(map.get()) : keys;
        }
        return keys.with(files).with(GivenKeys.PUBLISHED);
    }

    /// The keys that may be of any card.
    GivenKeys forAnyCard() {
        return named.with(files).with(GivenKeys.PUBLISHED);
    }
}

package cardwright.cli.card;

import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.JournalFiles.Lock;
import cardwright.cli.world.UserFolders;
import cardwright.cli.world.Vault;
import cardwright.text.Ascii;
import cardwright.text.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Where the key store is, and with which password it opens: `--keystore`, else `keys.p12` in the user's
/// data folder; the first line of `--keystore-key-file`, else `CARDWRIGHT_KEYSTORE_PASSWORD`, else what is
/// typed.
final class KeystoreFile {
    static final String PASSWORD_VARIABLE = "CARDWRIGHT_KEYSTORE_PASSWORD";

    private static final int LOCK_TRIES = 100;
    private static final long LOCK_PAUSE_NANOS = 50_000_000;

    private KeystoreFile() {}

    /// Whether a command opens the key store by itself: it is there, and `--no-keystore` is not.
    static boolean isWanted(Invocation call) {
        if (call.has(CardOptions.NO_KEYSTORE)) {
            return false;
        }
        return call.has(CardOptions.KEYSTORE) || there(call).isPresent();
    }

    /// The file's path, if it is there.
    static Optional<String> there(Invocation call) {
        return place(call).filter(path -> call.world().files().exists(path));
    }

    /// The file's path; it need not be there.
    ///
    /// @throws InvalidInput if the environment names no place for it
    static String path(Invocation call) {
        return place(call).orElseThrow(() -> new InvalidInput(CliTexts.keystoreNoFolder()));
    }

    private static Optional<String> place(Invocation call) {
        return call.value(CardOptions.KEYSTORE)
                .or(() -> new UserFolders(call.world().environment()).data().map(folder -> folder + "/keys.p12"));
    }

    /// Makes the folder of the file, if it is the user's own.
    static void makeFolder(Invocation call) throws FileFailed {
        Optional<String> folder = new UserFolders(call.world().environment()).data();
        if (folder.isPresent() && !call.has(CardOptions.KEYSTORE)) {
            call.world().files().makeFolder(folder.get());
        }
    }

    /// Keeps other runs from changing the file, until the lock is closed: a file `.lock` beside it.
    ///
    /// @throws FileFailed if the lock's file can't be made
    /// @throws InvalidInput if others have it for five seconds
    static Lock lock(Invocation call, String path) throws FileFailed {
        for (int tries = 0; tries < LOCK_TRIES; tries++) {
            Optional<Lock> lock = call.world().journals().lock(path + ".lock");
            if (lock.isPresent()) {
                return lock.get();
            }
            call.world().clock().sleep(LOCK_PAUSE_NANOS);
        }
        throw new InvalidInput(CliTexts.keystoreBusy(path));
    }

    /// The password.
    ///
    /// @param isNew whether the key store is to be made: then a typed password is asked twice
    /// @throws InvalidInput if there is none, or it is not typed the same twice
    static char[] password(Invocation call, boolean isNew) throws FileFailed {
        Optional<String> file = call.value(CardOptions.KEYSTORE_KEY_FILE);
        if (file.isPresent()) {
            return firstLine(call.world().files(), file.get());
        }
        String variable = call.world().environment().get(PASSWORD_VARIABLE);
        return variable != null && !variable.isEmpty() ? variable.toCharArray() : typed(call, isNew);
    }

    private static char[] firstLine(Files files, String path) throws FileFailed {
        String text = new String(files.read(path), StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        String line = Ascii.stripTrailing(end < 0 ? text : text.substring(0, end));
        if (line.isEmpty()) {
            throw new InvalidInput(CliTexts.keystoreKeyFileEmpty(path));
        }
        return line.toCharArray();
    }

    private static char[] typed(Invocation call, boolean isNew) {
        CliMessages m = CliMessages.in(call.language());
        String path = path(call);
        Vault vault = call.world().platform().vault();
        char[] password = vault.askPassword(isNew ? m.keystoreAskNew(path) : m.keystoreAsk(path))
                .orElseThrow(() -> new InvalidInput(CliTexts.keystoreNoPassword(path)));
        if (isNew) {
            char[] again = vault.askPassword(m.keystoreAskAgain()).orElse(new char[0]);
            if (!Arrays.equals(password, again)) {
                throw new InvalidInput(CliTexts.keystoreNotTheSame());
            }
        }
        return password;
    }
}

package cardwright.cli.keys;

import cardwright.cli.card.CardOptions;
import cardwright.cli.card.SavedKeys;
import cardwright.cli.spec.Argument;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Needs;
import cardwright.cli.words.CliTexts;
import cardwright.keys.KeyMap;
import cardwright.mifare.Uid;
import cardwright.text.InvalidInput;

/// What the commands on the key store have in common.
final class StoreCommands {
    static final Argument UID = Argument.one("UID", CliTexts.keysUid());

    private StoreCommands() {}

    /// Gives a command the options of the key store, and the need for a JVM.
    static Command.Builder addTo(Command.Builder command) {
        return command.options(CardOptions.KEYSTORE, CardOptions.KEYSTORE_KEY_FILE)
                .needs(Needs.JVM);
    }

    /// The UID that was named.
    static Uid uid(Invocation call) {
        return Uid.parse(call.arguments().getFirst());
    }

    /// The keys saved for a card.
    ///
    /// @throws InvalidInput if there are none
    static KeyMap keys(SavedKeys saved, Uid uid) {
        return saved.keys(uid).orElseThrow(() -> new InvalidInput(CliTexts.keysNotSaved(saved.path(), uid)));
    }
}

package cardwright.cli.keys;

import cardwright.cli.spec.Command;
import cardwright.cli.words.CliTexts;
import cardwright.cli.write.KeysChangeCommand;

/// `cardwright keys`: finding the keys of a card, and keeping them in the key store.
public final class KeysCommand {
    /// The group of commands.
    public static final Command COMMAND = Command.named("keys", CliTexts.keysSummary())
            .description(CliTexts.keysDescription())
            .of(
                    MapCommand.COMMAND,
                    KeysChangeCommand.COMMAND,
                    ListCommand.COMMAND,
                    AddCommand.COMMAND,
                    RemoveCommand.COMMAND,
                    ExportCommand.COMMAND);

    private KeysCommand() {}
}

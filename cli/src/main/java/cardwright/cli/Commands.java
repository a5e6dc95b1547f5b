package cardwright.cli;

import cardwright.cli.access.AccessCommand;
import cardwright.cli.spec.Command;
import cardwright.cli.words.CliMessages;

/// All commands.
public final class Commands {
    /// The program itself: the group of all commands.
    public static final Command PROGRAM = Command.named("cardwright", CliMessages.text(CliMessages::programSummary))
            .description(CliMessages.text(CliMessages::programDescription))
            .of(
                    ReadCommand.COMMAND,
                    ApduCommand.COMMAND,
                    AccessCommand.COMMAND,
                    ValueCommand.COMMAND,
                    VirtualCommand.COMMAND,
                    CompletionCommand.COMMAND);

    private Commands() {}
}

package cardwright.cli;

import cardwright.cli.access.AccessCommand;
import cardwright.cli.explain.ExplainCommand;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliMessages;

/// All commands.
public final class Commands {
    /// The version of this source tree, as its POM has it.
    public static final String VERSION = "0.1.0-SNAPSHOT";

    static final Option SHOW_VERSION = Option.flag("--version", CliMessages.text(CliMessages::optionVersion));

    /// The program itself: the group of all commands.
    public static final Command PROGRAM = Command.named("cardwright", CliMessages.text(CliMessages::programSummary))
            .description(CliMessages.text(CliMessages::programDescription))
            .options(SHOW_VERSION)
            .example("cardwright --version", CliMessages.text(CliMessages::optionVersion))
            .of(
                    Commands::named,
                    "readers",
                    "read",
                    "apdu",
                    "explain",
                    "doctor",
                    "access",
                    "value",
                    "virtual",
                    "completion");

    private Commands() {}

    /// Only the command that is called is made: a short one spends much of its time on its beginning.
    private static Command named(String name) {
        return switch (name) {
            case "readers" -> ReadersCommand.COMMAND;
            case "read" -> ReadCommand.COMMAND;
            case "apdu" -> ApduCommand.COMMAND;
            case "explain" -> ExplainCommand.COMMAND;
            case "doctor" -> DoctorCommand.COMMAND;
            case "access" -> AccessCommand.COMMAND;
            case "value" -> ValueCommand.COMMAND;
            case "virtual" -> VirtualCommand.COMMAND;
            case "completion" -> CompletionCommand.COMMAND;
            default -> throw new IllegalArgumentException(name);
        };
    }
}

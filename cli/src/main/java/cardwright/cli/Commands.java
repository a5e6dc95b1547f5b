package cardwright.cli;

import cardwright.cli.access.AccessCommand;
import cardwright.cli.explain.ExplainCommand;
import cardwright.cli.files.AuditCommand;
import cardwright.cli.files.ConvertCommand;
import cardwright.cli.files.DiffCommand;
import cardwright.cli.files.DumpCommand;
import cardwright.cli.files.InfoCommand;
import cardwright.cli.files.ShowCommand;
import cardwright.cli.keys.KeysCommand;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.Option;
import cardwright.cli.value.ValueCommand;
import cardwright.cli.words.CliTexts;
import cardwright.cli.write.FormatCommand;
import cardwright.cli.write.JournalCommand;
import cardwright.cli.write.RestoreCommand;
import cardwright.cli.write.ResumeCommand;
import cardwright.cli.write.TrailerCommand;
import cardwright.cli.write.UndoCommand;
import cardwright.cli.write.WriteCommand;

/// All commands.
public final class Commands {
    /// The version of this source tree, as its POM has it.
    public static final String VERSION = "0.1.0-SNAPSHOT";

    static final Option SHOW_VERSION = Option.flag("--version", CliTexts.optionVersion());

    /// The program itself: the group of all commands.
    public static final Command PROGRAM = Command.named("cardwright", CliTexts.programSummary())
            .description(CliTexts.programDescription())
            .options(SHOW_VERSION)
            .example("cardwright --version", CliTexts.optionVersion())
            .of(
                    Commands::named,
                    "readers",
                    "info",
                    "dump",
                    "read",
                    "keys",
                    "write",
                    "restore",
                    "format",
                    "trailer",
                    "value",
                    "resume",
                    "undo",
                    "journal",
                    "show",
                    "convert",
                    "diff",
                    "audit",
                    "access",
                    "apdu",
                    "explain",
                    "doctor",
                    "virtual",
                    "serve",
                    "completion");

    private Commands() {}

    /// Only the command that is called is made: a short one spends much of its time on its beginning.
    private static Command named(String name) {
        return switch (name) {
            case "readers" -> ReadersCommand.COMMAND;
            case "info" -> InfoCommand.COMMAND;
            case "dump" -> DumpCommand.COMMAND;
            case "read" -> ReadCommand.COMMAND;
            case "keys" -> KeysCommand.COMMAND;
            case "write" -> WriteCommand.COMMAND;
            case "restore" -> RestoreCommand.COMMAND;
            case "format" -> FormatCommand.COMMAND;
            case "trailer" -> TrailerCommand.COMMAND;
            case "value" -> ValueCommand.COMMAND;
            case "resume" -> ResumeCommand.COMMAND;
            case "undo" -> UndoCommand.COMMAND;
            case "journal" -> JournalCommand.COMMAND;
            case "show" -> ShowCommand.COMMAND;
            case "convert" -> ConvertCommand.COMMAND;
            case "diff" -> DiffCommand.COMMAND;
            case "audit" -> AuditCommand.COMMAND;
            case "access" -> AccessCommand.COMMAND;
            case "apdu" -> ApduCommand.COMMAND;
            case "explain" -> ExplainCommand.COMMAND;
            case "doctor" -> DoctorCommand.COMMAND;
            case "virtual" -> VirtualCommand.COMMAND;
            case "serve" -> ServeCommand.COMMAND;
            case "completion" -> CompletionCommand.COMMAND;
            default -> throw new IllegalArgumentException(name);
        };
    }
}

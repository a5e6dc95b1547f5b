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
import cardwright.cli.words.CliMessages;
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

    static final Option SHOW_VERSION = Option.flag("--version", CliMessages.text(CliMessages::optionVersion));

    /// The program itself: the group of all commands.
    public static final Command PROGRAM = Command.named("cardwright", CliMessages.text(CliMessages::programSummary))
            .description(CliMessages.text(CliMessages::programDescription))
            .options(SHOW_VERSION)
            .example("cardwright --version", CliMessages.text(CliMessages::optionVersion))
            .of(
                    ReadersCommand.COMMAND,
                    InfoCommand.COMMAND,
                    DumpCommand.COMMAND,
                    ReadCommand.COMMAND,
                    KeysCommand.COMMAND,
                    WriteCommand.COMMAND,
                    RestoreCommand.COMMAND,
                    FormatCommand.COMMAND,
                    TrailerCommand.COMMAND,
                    ValueCommand.COMMAND,
                    ResumeCommand.COMMAND,
                    UndoCommand.COMMAND,
                    JournalCommand.COMMAND,
                    ShowCommand.COMMAND,
                    ConvertCommand.COMMAND,
                    DiffCommand.COMMAND,
                    AuditCommand.COMMAND,
                    AccessCommand.COMMAND,
                    ApduCommand.COMMAND,
                    ExplainCommand.COMMAND,
                    DoctorCommand.COMMAND,
                    VirtualCommand.COMMAND,
                    CompletionCommand.COMMAND);

    private Commands() {}
}

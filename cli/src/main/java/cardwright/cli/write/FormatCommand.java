package cardwright.cli.write;

import cardwright.card.CardException;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.write.Wish;
import java.util.List;
import java.util.Set;

/// `cardwright format`: sectors as delivered.
public final class FormatCommand {
    /// The command.
    public static final Command COMMAND = WriteRun.options(Command.named("format", CliTexts.formatSummary())
                    .description(CliTexts.formatDescription())
                    .options(SectorsOption.OPTION))
            .example("cardwright format --sector 1 --reader virtual", CliTexts.formatExample())
            .does(FormatCommand::run);

    private FormatCommand() {}

    private static ExitCode run(Invocation call) throws CardException, FileFailed {
        SectorsOption sectors = SectorsOption.of(call);
        return WriteRun.run(
                call,
                new Goal(
                        sectors.blocks().and(block -> !block.isManufacturer()),
                        present -> List.of(new Wish.Format(sectors.of(present.type()))),
                        Set.of()));
    }
}

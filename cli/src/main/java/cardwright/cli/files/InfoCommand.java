package cardwright.cli.files;

import cardwright.card.CardException;
import cardwright.cli.card.CardOptions;
import cardwright.cli.card.OpenCard;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.mifare.ApplicationDirectory;
import cardwright.mifare.BlockNumber;
import cardwright.read.CardReading;
import java.util.List;

/// `cardwright info`: what a card is, and who may do what on it. Reads block 0, the application
/// directory's blocks and the trailers.
public final class InfoCommand {
    /// The command.
    public static final Command COMMAND = CardOptions.addTo(
                    Command.named("info", CliTexts.infoSummary()).description(CliTexts.infoDescription()))
            .example("cardwright info --reader virtual", CliTexts.infoExample())
            .does(InfoCommand::run);

    private static final List<BlockNumber> DIRECTORY = ApplicationDirectory.blockNumbers(2);

    private InfoCommand() {}

    private static ExitCode run(Invocation call) throws CardException, FileFailed {
        try (OpenCard card = OpenCard.of(call)) {
            CardReading reading = card.read(InfoCommand::tells);
            CardFacts facts = CardFacts.of(card, reading);
            if (call.json()) {
                call.output().line(new InfoJson(call, facts).object());
            } else {
                new InfoPage(call, facts).print();
                UnreadTexts.tell(call, reading.unread());
            }
            return reading.isComplete() ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }

    private static boolean tells(BlockNumber block) {
        return block.isTrailer() || block.isManufacturer() || DIRECTORY.contains(block);
    }
}

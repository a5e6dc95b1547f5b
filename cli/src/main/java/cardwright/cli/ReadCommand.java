package cardwright.cli;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.ClassicCard;
import cardwright.card.ShareMode;
import cardwright.cli.spec.Argument;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Needs;
import cardwright.cli.words.CliMessages;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;

/// `cardwright read`: blocks of a card.
final class ReadCommand {
    static final Command COMMAND = Command.named("read", CliMessages.text(CliMessages::readSummary))
            .argument(Argument.some("BLOCK", CliMessages.text(CliMessages::readBlock)))
            .options(ReaderChoice.READER)
            .needs(Needs.READER)
            .does(ReadCommand::run);

    private ReadCommand() {}

    private static ExitCode run(Invocation call) throws CardException {
        try (CardReader reader = ReaderChoice.of(call);
                CardConnection connection = reader.connect(ShareMode.SHARED)) {
            ClassicCard card = ClassicCard.over(connection);
            for (String argument : call.arguments()) {
                Block block = card.read(BlockNumber.parse(argument), KeyType.A, Key.TRANSPORT);
                call.output().line(argument + "  " + block.hex());
            }
        }
        return ExitCode.DONE;
    }
}

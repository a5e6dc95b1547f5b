package cardwright.cli;

import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.CardSession;
import cardwright.card.KeyRing;
import cardwright.card.ReaderDialect;
import cardwright.card.Recovery;
import cardwright.card.SessionOptions;
import cardwright.cli.card.CardOptions;
import cardwright.cli.card.ConnectionOptions;
import cardwright.cli.card.DialectChoice;
import cardwright.cli.card.KeyChoice;
import cardwright.cli.card.KeyOption;
import cardwright.cli.card.OpenCard;
import cardwright.cli.card.ReaderChoice;
import cardwright.cli.spec.Argument;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Needs;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.SectorNumber;
import cardwright.text.InvalidInput;
import java.util.ArrayList;
import java.util.List;

/// `cardwright read`: blocks of a card, and what they are.
final class ReadCommand {
    private static final Option SECTOR =
            Option.valued("--sector", "N", CliTexts.readSector()).repeated();

    static final Command COMMAND = Command.named("read", CliTexts.readSummary())
            .description(CliTexts.readDescription())
            .argument(Argument.any("BLOCK", CliTexts.readBlock()))
            .options(SECTOR, KeyOption.OPTION, ReaderChoice.READER, DialectChoice.DIALECT)
            .options(CardOptions.KEYSTORE, CardOptions.KEYSTORE_KEY_FILE, CardOptions.NO_KEYSTORE)
            .options(ConnectionOptions.SHARE, ConnectionOptions.PROTOCOL, ConnectionOptions.AT_END)
            .needs(Needs.READER)
            .example("cardwright read 4 --reader virtual", CliTexts.readExample())
            .example("cardwright read --sector 1 --key A:FFFFFFFFFFFF --reader virtual", CliTexts.readExampleSector())
            .does(ReadCommand::run);

    /// How long a card that slipped off may take to come back.
    private static final int WAIT_MILLISECONDS = 2000;

    private ReadCommand() {}

    private static ExitCode run(Invocation call) throws CardException, FileFailed {
        List<BlockNumber> blocks = blocks(call);
        BlockPrinter printer = new BlockPrinter(call);
        if (KeyChoice.opensStore(call)) {
            withSavedKeys(call, blocks, printer);
        } else {
            withKeys(call, blocks, printer);
        }
        return ExitCode.DONE;
    }

    private static void withSavedKeys(Invocation call, List<BlockNumber> blocks, BlockPrinter printer)
            throws CardException, FileFailed {
        try (OpenCard card = OpenCard.of(call)) {
            for (BlockNumber block : blocks) {
                BlockRun.read(card.session(), List.of(block), card.ring(block.sector()), printer::print);
            }
        }
    }

    private static void withKeys(Invocation call, List<BlockNumber> blocks, BlockPrinter printer)
            throws CardException, FileFailed {
        KeyRing keys = KeyOption.of(call);
        try (CardReader reader = ReaderChoice.of(call)) {
            ReaderDialect dialect = DialectChoice.probed(call, reader, blocks.getFirst(), keys);
            Recovery recovery =
                    Recovery.DEFAULT.waiting(WAIT_MILLISECONDS, call.world().clock());
            SessionOptions options =
                    ConnectionOptions.of(call).session().withDialect(dialect).withRecovery(recovery);
            try (CardSession session = CardSession.open(reader, options)) {
                BlockRun.read(session, blocks, keys, printer::print);
            }
        }
    }

    private static List<BlockNumber> blocks(Invocation call) {
        List<BlockNumber> blocks = new ArrayList<>();
        call.arguments().forEach(argument -> blocks.add(BlockNumber.parse(argument)));
        for (String number : call.values(SECTOR)) {
            SectorNumber sector = SectorNumber.parse(number);
            for (int position = 0; position < sector.blockCount(); position++) {
                blocks.add(sector.block(position));
            }
        }
        if (blocks.isEmpty()) {
            throw new InvalidInput(CliTexts.readNothing());
        }
        return blocks;
    }
}

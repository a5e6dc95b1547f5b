package cardwright.cli.files;

import cardwright.card.CardException;
import cardwright.cli.card.CardOptions;
import cardwright.cli.card.OpenCard;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.dump.Dump;
import cardwright.mifare.CardImage;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import cardwright.read.CardReading;
import cardwright.text.Ranges;
import java.util.Optional;

/// `cardwright dump`: all of a card that the keys can read, shown or into a file.
public final class DumpCommand {
    /// The command.
    public static final Command COMMAND = CardOptions.addTo(
                    Command.named("dump", CliTexts.dumpSummary()).description(CliTexts.dumpDescription()))
            .options(DumpTarget.OUTPUT, DumpTarget.FORMAT, DumpTarget.FILL, DumpTarget.FORCE, CardOptions.SHOW_KEYS)
            .example("cardwright dump --reader virtual", CliTexts.dumpExample())
            .example("cardwright dump -o card.mct -k site.keys", CliTexts.dumpExampleFile())
            .does(DumpCommand::run);

    private DumpCommand() {}

    /// A card that was read.
    ///
    /// @param reader the reader's name
    /// @param reading what was read
    /// @param commands how many commands were sent for it
    record Read(String reader, CardReading reading, long commands) {}

    private static ExitCode run(Invocation call) throws CardException, FileFailed {
        Optional<DumpTarget> target = DumpTarget.of(call);
        Read read = read(call);
        CardReading reading = read.reading();
        if (target.isPresent()) {
            target.get().write(call, read);
        } else {
            show(call, read);
        }
        if (!call.json()) {
            UnreadTexts.tell(call, reading.unread());
            tellKeys(call, reading.image());
        }
        return reading.isComplete() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private static Read read(Invocation call) throws CardException, FileFailed {
        try (OpenCard card = OpenCard.of(call)) {
            CardReading reading = card.read(_ -> true);
            return new Read(card.readerName(), reading, card.session().report().commands());
        }
    }

    private static void show(Invocation call, Read read) {
        Dump dump = Dump.of(read.reading().image());
        if (call.json()) {
            new DumpJson(call, read.reader(), dump, read.reading().unread()).print();
        } else {
            new DumpPage(call, read.reader(), dump).print();
        }
    }

    /// Says of which sectors that were read a key is not known: nothing was read wrong, but the dump is
    /// not whole.
    private static void tellKeys(Invocation call, CardImage image) {
        String sectors = Ranges.of(image.type().sectorCount(), number -> {
            PartialBlock trailer = image.block(SectorNumber.of(number).trailer());
            return trailer.knows(SectorTrailer.ACCESS_OFFSET) && trailer.whole().isEmpty();
        });
        if (!sectors.isEmpty()) {
            call.output().error("cardwright: " + CliMessages.in(call.language()).dumpKeysUnknown(sectors));
        }
    }
}

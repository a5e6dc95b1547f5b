package cardwright.cli.write;

import cardwright.card.CardException;
import cardwright.cli.spec.Argument;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import cardwright.text.InvalidInput;
import cardwright.write.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `cardwright trailer set`: access conditions, general purpose byte and keys of sectors.
public final class TrailerCommand {
    private static final Option ACCESS = Option.valued("--access", "HEX|WISHES", CliTexts.trailerAccess());
    private static final Option KEY_A = Option.valued("--key-a", "HEX", CliTexts.trailerKeyA());
    private static final Option KEY_B = Option.valued("--key-b", "HEX", CliTexts.trailerKeyB());
    private static final Option GPB = Option.valued("--gpb", "HEX", CliTexts.trailerGpb());

    private static final Command SET = WriteRun.options(Command.named("set", CliTexts.trailerSetSummary())
                    .description(CliTexts.trailerSetDescription())
                    .argument(Argument.some("SECTOR", CliTexts.trailerSector()))
                    .options(ACCESS, GPB, KEY_A, KEY_B)
                    .options(WriteOptions.IRREVERSIBLE, WriteOptions.LOCK_OUT, WriteOptions.ZERO_KEYS))
            .example(
                    "cardwright trailer set 1 --access 7F0788 --key-b 010203040506 --reader virtual --dry-run",
                    CliTexts.trailerSetExample())
            .does(TrailerCommand::run);

    /// The group of commands.
    public static final Command COMMAND = Command.named("trailer", CliTexts.trailerSummary())
            .description(CliTexts.trailerDescription())
            .of(SET);

    private TrailerCommand() {}

    private static ExitCode run(Invocation call) throws CardException, FileFailed {
        PartialBlock trailer = trailer(call);
        List<SectorNumber> sectors =
                call.arguments().stream().map(SectorNumber::parse).toList();
        List<Wish> wishes = new ArrayList<>();
        sectors.forEach(sector -> wishes.add(new Wish.SetTrailer(sector, trailer)));
        return WriteRun.run(call, Goal.of(block -> block.isTrailer() && sectors.contains(block.sector()), wishes));
    }

    private static PartialBlock trailer(Invocation call) {
        TrailerParts parts = new TrailerParts();
        Optional<String> access = call.value(ACCESS);
        if (access.isPresent()) {
            parts.putAccess(access.get());
        }
        Optional<String> gpb = call.value(GPB);
        if (gpb.isPresent()) {
            parts.putGeneralPurposeByte(gpb.get());
        }
        PartialBlock trailer = parts.putKey(call, KEY_A, 0)
                .putKey(call, KEY_B, SectorTrailer.KEY_B_OFFSET)
                .block();
        if (trailer.known() == 0) {
            throw new InvalidInput(CliTexts.trailerNothing());
        }
        return trailer;
    }
}

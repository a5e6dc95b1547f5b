package cardwright.cli.access;

import cardwright.cli.spec.Argument;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliTexts;

/// `cardwright access`: access bytes to words, and wishes to access bytes. Needs no reader.
public final class AccessCommand {
    static final Option SECTOR = Option.valued("--sector", "N", CliTexts.accessSector());

    private static final Argument BYTES = Argument.some("HEX", CliTexts.accessHex());

    private static final Command DECODE = Command.named("decode", CliTexts.accessDecodeSummary())
            .description(CliTexts.accessDecodeDescription())
            .argument(BYTES)
            .options(SECTOR)
            .example("cardwright access decode FF078069", CliTexts.accessDecodeExample())
            .endsToo(ExitCode.REFUSED)
            .does(DecodeCommand::run);

    private static final Command ENCODE = Command.named("encode", CliTexts.accessEncodeSummary())
            .description(CliTexts.accessEncodeDescription())
            .argument(Argument.any("-", CliTexts.accessEncodeStandardInput()))
            .options(EncodeCommand.DATA, EncodeCommand.TRAILER, EncodeCommand.GPB, SECTOR)
            .example("cardwright access encode --data 110,100,000 --trailer 011", CliTexts.accessEncodeExample())
            .endsToo(ExitCode.REFUSED)
            .does(EncodeCommand::run);

    private static final Command TABLE =
            Command.named("table", CliTexts.accessTableSummary()).does(TableCommand::run);

    private static final Command COMPARE = Command.named("compare", CliTexts.accessCompareSummary())
            .description(CliTexts.accessCompareDescription())
            .argument(Argument.one("BEFORE", CliTexts.accessCompareBefore()))
            .argument(Argument.one("AFTER", CliTexts.accessCompareAfter()))
            .options(SECTOR)
            .example("cardwright access compare FF078069 7F078869", CliTexts.accessCompareExample())
            .endsToo(ExitCode.REFUSED)
            .does(CompareCommand::run);

    private static final Command DESIGN = Command.named("design", CliTexts.accessDesignSummary())
            .description(CliTexts.accessDesignDescription())
            .argument(Argument.one("WISHES", CliTexts.accessDesignWishes()))
            .example(
                    "cardwright access design \"data: read A|B, write B; keys: changed by B; rights: changed by B\"",
                    CliTexts.accessDesignExample())
            .endsToo(ExitCode.REFUSED)
            .does(DesignCommand::run);

    /// The group of commands.
    public static final Command COMMAND = Command.named("access", CliTexts.accessSummary())
            .description(CliTexts.accessDescription())
            .of(DECODE, ENCODE, DESIGN, TABLE, COMPARE);

    private AccessCommand() {}
}

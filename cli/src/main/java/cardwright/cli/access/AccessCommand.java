package cardwright.cli.access;

import cardwright.cli.spec.Argument;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliMessages;

/// `cardwright access`: access bytes to words, and wishes to access bytes. Needs no reader.
public final class AccessCommand {
    static final Option SECTOR = Option.valued("--sector", "N", CliMessages.text(CliMessages::accessSector));

    private static final Argument BYTES = Argument.some("HEX", CliMessages.text(CliMessages::accessHex));

    private static final Command DECODE = Command.named("decode", CliMessages.text(CliMessages::accessDecodeSummary))
            .description(CliMessages.text(CliMessages::accessDecodeDescription))
            .argument(BYTES)
            .options(SECTOR)
            .example("cardwright access decode FF078069", CliMessages.text(CliMessages::accessDecodeExample))
            .endsToo(ExitCode.REFUSED)
            .does(DecodeCommand::run);

    private static final Command ENCODE = Command.named("encode", CliMessages.text(CliMessages::accessEncodeSummary))
            .description(CliMessages.text(CliMessages::accessEncodeDescription))
            .argument(Argument.any("-", CliMessages.text(CliMessages::accessEncodeStandardInput)))
            .options(EncodeCommand.DATA, EncodeCommand.TRAILER, EncodeCommand.GPB, SECTOR)
            .example(
                    "cardwright access encode --data 110,100,000 --trailer 011",
                    CliMessages.text(CliMessages::accessEncodeExample))
            .endsToo(ExitCode.REFUSED)
            .does(EncodeCommand::run);

    private static final Command TABLE = Command.named("table", CliMessages.text(CliMessages::accessTableSummary))
            .does(TableCommand::run);

    private static final Command COMPARE = Command.named("compare", CliMessages.text(CliMessages::accessCompareSummary))
            .description(CliMessages.text(CliMessages::accessCompareDescription))
            .argument(Argument.one("BEFORE", CliMessages.text(CliMessages::accessCompareBefore)))
            .argument(Argument.one("AFTER", CliMessages.text(CliMessages::accessCompareAfter)))
            .options(SECTOR)
            .example("cardwright access compare FF078069 7F078869", CliMessages.text(CliMessages::accessCompareExample))
            .endsToo(ExitCode.REFUSED)
            .does(CompareCommand::run);

    private static final Command DESIGN = Command.named("design", CliMessages.text(CliMessages::accessDesignSummary))
            .description(CliMessages.text(CliMessages::accessDesignDescription))
            .argument(Argument.one("WISHES", CliMessages.text(CliMessages::accessDesignWishes)))
            .example(
                    "cardwright access design \"data: read A|B, write B; keys: changed by B; rights: changed by B\"",
                    CliMessages.text(CliMessages::accessDesignExample))
            .endsToo(ExitCode.REFUSED)
            .does(DesignCommand::run);

    /// The group of commands.
    public static final Command COMMAND = Command.named("access", CliMessages.text(CliMessages::accessSummary))
            .description(CliMessages.text(CliMessages::accessDescription))
            .of(DECODE, ENCODE, DESIGN, TABLE, COMPARE);

    private AccessCommand() {}
}

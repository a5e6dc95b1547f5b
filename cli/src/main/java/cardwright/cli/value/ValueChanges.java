package cardwright.cli.value;

import cardwright.card.CardException;
import cardwright.cli.spec.Argument;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.spec.Refused;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.write.Goal;
import cardwright.cli.write.WriteOptions;
import cardwright.cli.write.WriteRun;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.ValueBlock;
import cardwright.text.InvalidInput;
import cardwright.text.Text;
import cardwright.write.Purse;
import cardwright.write.Wish;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `cardwright value init`, `increment`, `decrement`, `restore`, `transfer` and `repair`: values on a card, and such
/// with
/// a backup. All go the way of every writing command, see [WriteRun].
final class ValueChanges {
    static final Option BACKUP = Option.valued("--backup", "BLOCK", CliTexts.valueBackup());

    private static final Argument BLOCK = Argument.one("BLOCK", CliTexts.valueBlock());

    static final Command INIT = command("init", CliTexts.valueInitSummary())
            .description(CliTexts.valueInitDescription())
            .argument(BLOCK)
            .argument(Argument.one("NUMBER", CliTexts.valueInitNumber()))
            .options(ValueCommand.ADDRESS, BACKUP)
            .example("cardwright value init 4 100 --backup 5 --reader virtual", CliTexts.valueInitExample())
            .does(ValueChanges::init);

    static final Command INCREMENT = command("increment", CliTexts.valueIncrementSummary())
            .description(CliTexts.valueIncrementDescription())
            .argument(BLOCK)
            .argument(Argument.one("AMOUNT", CliTexts.valueAmount()))
            .options(BACKUP, WriteOptions.EMULATE)
            .example("cardwright value increment 4 10 --backup 5", CliTexts.valueIncrementExample())
            .does(call -> change(call, true));

    static final Command DECREMENT = command("decrement", CliTexts.valueDecrementSummary())
            .description(CliTexts.valueIncrementDescription())
            .argument(BLOCK)
            .argument(Argument.one("AMOUNT", CliTexts.valueAmount()))
            .options(BACKUP, WriteOptions.EMULATE)
            .example("cardwright value decrement 4 10 --dry-run", CliTexts.valueDecrementExample())
            .does(call -> change(call, false));

    static final Command RESTORE = command("restore", CliTexts.valueRestoreSummary())
            .description(CliTexts.valueRestoreDescription())
            .argument(BLOCK)
            .options(BACKUP, WriteOptions.EMULATE)
            .example("cardwright value restore 4 --backup 5", CliTexts.valueRestoreExample())
            .does(ValueChanges::restore);

    static final Command TRANSFER = command("transfer", CliTexts.valueTransferSummary())
            .description(CliTexts.valueTransferDescription())
            .argument(Argument.one("SOURCE", CliTexts.valueBlock()))
            .argument(Argument.one("TARGET", CliTexts.valueTransferTarget()))
            .options(WriteOptions.EMULATE)
            .example("cardwright value transfer 4 6", CliTexts.valueTransferExample())
            .does(ValueChanges::transfer);

    static final Command REPAIR = command("repair", CliTexts.valueRepairSummary())
            .description(CliTexts.valueRepairDescription())
            .argument(BLOCK)
            .options(BACKUP, WriteOptions.EMULATE)
            .example("cardwright value repair 4 --backup 5", CliTexts.valueRepairExample())
            .does(ValueChanges::repair);

    private ValueChanges() {}

    private static Command.Builder command(String name, Text summary) {
        return WriteRun.options(Command.named(name, summary));
    }

    private static BlockNumber block(Invocation call) {
        return BlockNumber.parse(call.arguments().getFirst());
    }

    /// The value and its backup, if there is one.
    static Optional<Purse> purse(Invocation call, BlockNumber block) {
        return call.value(BACKUP).map(backup -> new Purse(block, BlockNumber.parse(backup)));
    }

    private static Purse requiredPurse(Invocation call) {
        return purse(call, block(call)).orElseThrow(() -> new InvalidInput(CliTexts.valueBackupNeeded()));
    }

    private static Goal goal(BlockNumber block, Optional<BlockNumber> other, Goal.Wishes wishes) {
        return new Goal(each -> each.equals(block) || other.filter(each::equals).isPresent(), wishes, Set.of());
    }

    private static ExitCode init(Invocation call) throws CardException, FileFailed {
        BlockNumber block = block(call);
        int value = Numbers.value(call.arguments().get(1));
        Optional<Purse> purse = purse(call, block);
        if (purse.isPresent() && call.has(ValueCommand.ADDRESS)) {
            throw new InvalidInput(CliTexts.valueAddressOfPurse());
        }
        int address = call.value(ValueCommand.ADDRESS).map(Numbers::address).orElse(block.value());
        List<Wish> wishes = purse.isPresent()
                ? purse.get().init(value)
                : List.of(new Wish.SetBlock(block, new ValueBlock(value, address).block()));
        return WriteRun.run(call, goal(block, purse.map(Purse::backup), _ -> wishes));
    }

    private static ExitCode change(Invocation call, boolean more) throws CardException, FileFailed {
        BlockNumber block = block(call);
        int amount = Numbers.amount(call.arguments().get(1));
        Optional<Purse> purse = purse(call, block);
        Wish plain = more
                ? new Wish.Increment(block, amount, Optional.empty())
                : new Wish.Decrement(block, amount, Optional.empty());
        Wish wish = purse.map(found -> more ? found.increment(amount) : found.decrement(amount))
                .orElse(plain);
        return WriteRun.run(call, goal(block, purse.map(Purse::backup), _ -> List.of(wish)));
    }

    private static ExitCode restore(Invocation call) throws CardException, FileFailed {
        Purse purse = requiredPurse(call);
        Wish wish = new Wish.Copy(purse.backup(), purse.block());
        return WriteRun.run(call, goal(purse.block(), Optional.of(purse.backup()), _ -> List.of(wish)));
    }

    private static ExitCode transfer(Invocation call) throws CardException, FileFailed {
        BlockNumber source = block(call);
        BlockNumber target = BlockNumber.parse(call.arguments().get(1));
        Wish wish = new Wish.Copy(source, target);
        return WriteRun.run(call, goal(source, Optional.of(target), _ -> List.of(wish)));
    }

    private static ExitCode repair(Invocation call) throws CardException, FileFailed {
        Purse purse = requiredPurse(call);
        return WriteRun.run(
                call,
                goal(
                        purse.block(),
                        Optional.of(purse.backup()),
                        present -> purse.repair(known(present, purse.block()), known(present, purse.backup()))));
    }

    /// What a block holds.
    ///
    /// @throws Refused if no key that was given may read it
    static Block known(CardImage present, BlockNumber block) {
        return present.block(block)
                .whole()
                .orElseThrow(() -> new Refused(CliTexts.valueNotRead(block, block.sector())));
    }
}

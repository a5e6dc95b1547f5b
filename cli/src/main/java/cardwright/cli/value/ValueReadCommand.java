package cardwright.cli.value;

import cardwright.card.CardException;
import cardwright.cli.card.CardOptions;
import cardwright.cli.card.OpenCard;
import cardwright.cli.print.Json;
import cardwright.cli.spec.Argument;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.ValueBlock;
import cardwright.text.Ascii;
import cardwright.text.InvalidInput;
import cardwright.write.Purse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `cardwright value read`: the values in blocks of a card, and how a value and its backup stand.
final class ValueReadCommand {
    static final Command COMMAND = CardOptions.addTo(Command.named("read", CliTexts.valueReadSummary())
                    .description(CliTexts.valueReadDescription())
                    .argument(Argument.some("BLOCK", CliTexts.valueBlock()))
                    .options(ValueChanges.BACKUP))
            .example("cardwright value read 4 --backup 5", CliTexts.valueReadExample())
            .does(ValueReadCommand::run);

    private final Invocation call;
    private final CliMessages m;

    private ValueReadCommand(Invocation call) {
        this.call = call;
        this.m = CliMessages.in(call.language());
    }

    private static ExitCode run(Invocation call) throws CardException, FileFailed {
        List<BlockNumber> blocks =
                call.arguments().stream().map(BlockNumber::parse).toList();
        Optional<Purse> purse = ValueChanges.purse(call, blocks.getFirst());
        if (purse.isPresent() && blocks.size() > 1) {
            throw new InvalidInput(CliTexts.valueOnePurse());
        }
        List<BlockNumber> wanted = new ArrayList<>(blocks);
        purse.ifPresent(found -> wanted.add(found.backup()));
        CardImage image;
        try (OpenCard card = OpenCard.of(call)) {
            image = card.read(wanted::contains).image();
        }
        ValueReadCommand command = new ValueReadCommand(call);
        ExitCode code = ExitCode.DONE;
        for (BlockNumber block : wanted) {
            if (!command.print(block, ValueChanges.known(image, block)) && purse.isEmpty()) {
                code = ExitCode.REFUSED;
            }
        }
        return purse.isPresent() ? command.state(purse.get(), image) : code;
    }

    /// Prints a block's value, and answers whether it holds one.
    private boolean print(BlockNumber block, Block data) {
        Optional<ValueBlock> value = ValueBlock.isValid(data) ? Optional.of(ValueBlock.parse(data)) : Optional.empty();
        if (call.json()) {
            call.output().line(Json.object(json -> {
                json.put("block", block.value()).put("valid", value.isPresent());
                value.ifPresent(found -> json.put("value", found.value()).put("address", found.address()));
            }));
        } else {
            String what = value.map(found -> m.valueIs(found.value(), found.address()))
                    .orElseGet(m::valueIsNone);
            call.output().line(" ".repeat(3 - block.toString().length()) + block + "  " + what);
        }
        return value.isPresent();
    }

    private ExitCode state(Purse purse, CardImage image) {
        Purse.State state =
                purse.state(ValueChanges.known(image, purse.block()), ValueChanges.known(image, purse.backup()));
        if (call.json()) {
            call.output()
                    .line(Json.object(json -> json.put("block", purse.block().value())
                            .put("backup", purse.backup().value())
                            .put("state", Ascii.word(state))));
        } else {
            call.output()
                    .line(
                            switch (state) {
                                case WHOLE -> m.purseWhole();
                                case BACKUP_BEHIND -> m.purseBehind(purse.block(), purse.backup());
                                case VALUE_TORN -> m.purseTorn(purse.block(), purse.backup());
                                case LOST -> m.purseLost();
                            });
        }
        return state == Purse.State.WHOLE ? ExitCode.DONE : ExitCode.REFUSED;
    }
}

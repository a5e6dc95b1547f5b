package cardwright.cli.value;

import cardwright.cli.print.Json;
import cardwright.cli.spec.Argument;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.EachInput;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliMessages;
import cardwright.cli.words.CliTexts;
import cardwright.mifare.Block;
import cardwright.mifare.ValueBlock;
import cardwright.text.Hex;

/// `cardwright value`: value blocks to numbers and back, for which no reader is needed; and the values on a card.
public final class ValueCommand {
    static final Option ADDRESS = Option.valued("--address", "N", CliTexts.valueAddress());

    /// The group of commands.
    public static final Command COMMAND = Command.named("value", CliTexts.valueSummary())
            .description(CliTexts.valueDescription())
            .of(
                    Command.named("decode", CliTexts.valueDecodeSummary())
                            .argument(Argument.some("HEX", CliTexts.valueDecodeHex()))
                            .example(
                                    "cardwright value decode 87D612007829EDFF87D6120011EE11EE",
                                    CliTexts.valueDecodeExample())
                            .does(ValueCommand::decode),
                    Command.named("encode", CliTexts.valueEncodeSummary())
                            .argument(Argument.some("NUMBER", CliTexts.valueEncodeNumber()))
                            .options(ADDRESS)
                            .example("cardwright value encode -100 --address 5", CliTexts.valueEncodeExample())
                            .does(ValueCommand::encode),
                    ValueReadCommand.COMMAND,
                    ValueChanges.INIT,
                    ValueChanges.INCREMENT,
                    ValueChanges.DECREMENT,
                    ValueChanges.RESTORE,
                    ValueChanges.TRANSFER,
                    ValueChanges.REPAIR);

    private ValueCommand() {}

    private static ExitCode decode(Invocation call) {
        return EachInput.run(
                call,
                input -> {
                    ValueBlock value = ValueBlock.parse(Block.parse(input));
                    call.output()
                            .line(
                                    call.json()
                                            ? json(input, value)
                                            : CliMessages.in(call.language()).valueIs(value.value(), value.address()));
                    return ExitCode.DONE;
                },
                ValueCommand::invalid);
    }

    private static String json(String input, ValueBlock value) {
        return Json.object(json -> json.put("input", input)
                .put("valid", true)
                .put("value", value.value())
                .put("address", value.address()));
    }

    private static String invalid(String input, String reason) {
        return Json.object(json -> json.put("input", input).put("valid", false).put("error", reason));
    }

    private static ExitCode encode(Invocation call) {
        int address = call.value(ADDRESS).map(Numbers::address).orElse(0);
        return EachInput.run(
                call,
                input -> {
                    Block block = new ValueBlock(Numbers.value(input), address).block();
                    call.output()
                            .line(
                                    call.json()
                                            ? Json.object(json -> json.put("input", input)
                                                    .put("valid", true)
                                                    .put("bytes", block.hex())
                                                    .put("address", address))
                                            : Hex.spaced(block.toBytes()));
                    return ExitCode.DONE;
                },
                ValueCommand::invalid);
    }
}

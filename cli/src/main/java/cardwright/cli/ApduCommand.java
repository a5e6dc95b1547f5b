package cardwright.cli;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.CommandName;
import cardwright.apdu.ResponseApdu;
import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.KeyMask;
import cardwright.card.ShareMode;
import cardwright.cli.print.Json;
import cardwright.cli.spec.Argument;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Needs;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliMessages;
import cardwright.cli.world.Files.FileFailed;
import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import java.util.ArrayList;
import java.util.List;

/// `cardwright apdu`: sends exactly these bytes, one command after the other, and says what each answer means.
final class ApduCommand {
    private static final Option SHOW_KEYS = Option.flag("--show-keys", CliMessages.text(CliMessages::optionShowKeys));

    static final Command COMMAND = Command.named("apdu", CliMessages.text(CliMessages::apduSummary))
            .description(CliMessages.text(CliMessages::apduDescription))
            .argument(Argument.some("HEX", CliMessages.text(CliMessages::apduHex)))
            .options(ReaderChoice.READER, SHOW_KEYS)
            .needs(Needs.READER)
            .example(
                    "cardwright apdu FF82000006FFFFFFFFFFFF FF860000050100046000 FFB0000410 --reader virtual",
                    CliMessages.text(CliMessages::apduExample))
            .does(ApduCommand::run);

    private ApduCommand() {}

    private static ExitCode run(Invocation call) throws CardException, FileFailed {
        List<CommandApdu> commands = commands(call.arguments());
        boolean ok = true;
        try (CardReader reader = ReaderChoice.of(call);
                CardConnection connection = reader.connect(ShareMode.SHARED)) {
            for (CommandApdu command : commands) {
                long begun = call.world().clock().nanoTime();
                ResponseApdu response = ResponseApdu.of(connection.transmit(command.toBytes()));
                print(call, command, response, (call.world().clock().nanoTime() - begun) / 1000);
                ok = response.status().isOk();
            }
        }
        return ok ? ExitCode.DONE : ExitCode.REFUSED;
    }

    /// The commands, all read before the first is sent.
    private static List<CommandApdu> commands(List<String> arguments) {
        List<CommandApdu> commands = new ArrayList<>();
        for (String argument : arguments) {
            try {
                commands.add(CommandApdu.parse(argument));
            } catch (InvalidInput e) {
                int number = commands.size() + 1;
                throw new InvalidInput(
                        CliMessages.text(m -> m.placed("HEX " + number, e.text().in(m.language()))));
            }
        }
        return commands;
    }

    private static void print(Invocation call, CommandApdu command, ResponseApdu response, long micros) {
        String sent = call.has(SHOW_KEYS) ? command.hex() : KeyMask.command(command);
        String meaning = call.say(response.status().meaning(command));
        if (call.json()) {
            call.output()
                    .line(Json.object(json -> json.put("sent", sent)
                            .put("command", call.say(CommandName.of(command)))
                            .put("data", Hex.of(response.data()))
                            .put("sw", Hex.ofShort(response.status().value()))
                            .put("meaning", meaning)
                            .put("microseconds", micros)));
            return;
        }
        call.output().line("> " + sent);
        call.output().line("    " + call.say(CommandName.of(command)));
        String data = response.dataLength() == 0 ? "" : Hex.spaced(response.data()) + " ";
        call.output().line("< " + data + response.status());
        call.output().line("    " + meaning + "  (" + milliseconds(micros) + " ms)");
    }

    /// Microseconds as milliseconds with one decimal.
    private static String milliseconds(long micros) {
        long tenths = (micros + 50) / 100;
        return tenths / 10 + "." + tenths % 10;
    }
}

package cardwright.cli;

import cardwright.cli.spec.Argument;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.Lines;
import cardwright.script.ApduScript;
import cardwright.script.ScriptError;
import cardwright.text.InvalidInput;
import cardwright.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What `cardwright apdu` is to send: words of the command line, each a line of a script, or a whole script
/// from a
/// file or standard input. Read whole before anything is sent.
///
/// @param script what to send
/// @param origin what stands before the number of a line when one is told: `HEX `, `commands.txt:`
record ApduInput(ApduScript script, String origin) {
    static final Argument HEX = Argument.any("HEX", CliTexts.apduHex());
    static final Option SEND =
            Option.valued("--send", "HEX", CliTexts.apduSend()).shortName("-s").repeated();
    static final Option FILE =
            Option.valued("--file", "FILE", CliTexts.apduFile()).shortName("-f").file();

    private static final String STANDARD_INPUT = "-";

    /// What the command line says.
    ///
    /// @throws InvalidInput if that is nothing, comes from more than one place, or is wrong
    static ApduInput of(Invocation call) throws FileFailed {
        int places = (call.arguments().isEmpty() ? 0 : 1) + (call.has(SEND) ? 1 : 0) + (call.has(FILE) ? 1 : 0);
        if (places > 1) {
            throw new InvalidInput(CliTexts.apduOnePlace());
        }
        ApduInput input = read(call);
        if (input.script.commandCount() == 0) {
            throw new InvalidInput(CliTexts.apduNothing());
        }
        return input;
    }

    private static ApduInput read(Invocation call) throws FileFailed {
        if (call.has(SEND)) {
            return parse(lines(call.values(SEND)), SEND.shortName() + " ");
        }
        String file = call.value(FILE).orElse("");
        if (file.equals(STANDARD_INPUT) || call.arguments().equals(List.of(STANDARD_INPUT))) {
            return parse(standardInput(call), STANDARD_INPUT + ":");
        }
        if (call.has(FILE)) {
            byte[] bytes = call.world().files().read(file);
            return parse(new String(bytes, StandardCharsets.UTF_8), file + ":");
        }
        return parse(lines(call.arguments()), HEX.name() + " ");
    }

    private static ApduInput parse(String text, String origin) {
        try {
            return new ApduInput(ApduScript.parse(text), origin);
        } catch (ScriptError e) {
            throw new InvalidInput(CliTexts.placed(origin + e.line(), e.reason()));
        }
    }

    private static String lines(List<String> words) {
        StringBuilder lines = new StringBuilder();
        for (String word : words) {
            lines.append(word.replace('\n', ' ')).append('\n');
        }
        return lines.toString();
    }

    private static String standardInput(Invocation call) {
        Lines lines = new Lines(call.world().console());
        StringBuilder text = new StringBuilder();
        for (String line = lines.next(); line != null; line = lines.next()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    /// A text about a line of the script, with the place of that line before it.
    Text placed(int line, Text text) {
        return CliTexts.placed(origin + line, text);
    }
}

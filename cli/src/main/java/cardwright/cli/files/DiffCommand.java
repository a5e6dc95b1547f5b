package cardwright.cli.files;

import cardwright.card.CardException;
import cardwright.cli.card.CardOptions;
import cardwright.cli.print.Json;
import cardwright.cli.spec.Argument;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.dump.Difference;
import cardwright.dump.ImageDiff;
import cardwright.mifare.CardImage;
import cardwright.text.InvalidInput;
import cardwright.text.Text;
import java.util.List;

/// `cardwright diff`: what differs between two dumps, or a dump and a card.
public final class DiffCommand {
    /// The command.
    public static final Command COMMAND = CardOptions.addTo(Command.named("diff", CliTexts.diffSummary())
                    .description(CliTexts.diffDescription())
                    .argument(Argument.one("A", CliTexts.diffFirst()).file())
                    .argument(Argument.one("B", CliTexts.diffSecond()).file()))
            .options(CardOptions.SHOW_KEYS)
            .example("cardwright diff before.mct after.nfc", CliTexts.diffExample())
            .example("cardwright diff dump.mct card -k my.keys", CliTexts.diffExampleCard())
            .does(DiffCommand::run);

    private DiffCommand() {}

    private static ExitCode run(Invocation call) throws CardException, FileFailed {
        String first = call.arguments().get(0);
        String second = call.arguments().get(1);
        if (DiffSide.isCard(first) && DiffSide.isCard(second)) {
            throw new InvalidInput(CliTexts.diffTwoCards());
        }
        CardImage before = DiffSide.read(call, first);
        CardImage after = DiffSide.read(call, second);
        ImageDiff diff = ImageDiff.of(before, after);
        if (call.json()) {
            call.output().line(Json.object(json -> put(json, call, diff)));
        } else {
            print(call, diff);
        }
        return diff.differs() ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private static void print(Invocation call, ImageDiff diff) {
        for (Difference difference : diff.differences()) {
            String indent = "";
            for (Text line : difference.lines()) {
                call.output().line(indent + call.say(line));
                indent = "    ";
            }
            if (call.has(CardOptions.SHOW_KEYS) && difference instanceof Difference.OfKey key) {
                DifferingKey keys = DifferingKey.of(diff, key);
                call.output().line(indent + call.say(keys.before()));
                call.output().line(indent + call.say(keys.after()));
            }
        }
        if (diff.isEmpty()) {
            call.output().line(CliMessages.in(call.language()).diffSame());
        } else if (!diff.differs()) {
            call.output().line(CliMessages.in(call.language()).diffSameKnown());
        }
    }

    private static void put(Json json, Invocation call, ImageDiff diff) {
        json.put("first", call.arguments().get(0))
                .put("second", call.arguments().get(1))
                .put("same", diff.isEmpty())
                .put("differs", diff.differs());
        json.array("differences", diff.differences(), (fields, difference) -> {
            DifferenceJson.put(fields, difference);
            if (call.has(CardOptions.SHOW_KEYS) && difference instanceof Difference.OfKey key) {
                DifferingKey.of(diff, key).put(fields);
            }
            List<String> words = difference.lines().stream().map(call::say).toList();
            fields.strings("text", words);
        });
    }
}

package cardwright.cli.files;

import cardwright.cli.print.Json;
import cardwright.cli.spec.Argument;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliMessages;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.dump.Dump;
import cardwright.dump.DumpFiles;
import cardwright.dump.DumpFormat;
import cardwright.dump.DumpNote;
import cardwright.dump.PrintedDump;
import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// `cardwright convert`: a dump file in another format.
public final class ConvertCommand {
    private static final Option TO = Option.valued("--to", "FORMAT", CliTexts.convertTo())
            .choices(Arrays.stream(DumpFormat.values()).map(DumpFormat::word).toArray(String[]::new));
    private static final Option FILL = Option.valued("--fill", "HH", CliTexts.convertFill());
    private static final Option FORCE = Option.flag("--force", CliTexts.convertForce());

    /// The command.
    public static final Command COMMAND = Command.named("convert", CliTexts.convertSummary())
            .description(CliTexts.convertDescription())
            .argument(Argument.one("IN", CliTexts.filesDump()).file())
            .argument(Argument.one("OUT", CliTexts.convertOut()).file())
            .options(TO, FILL, FORCE)
            .example("cardwright convert card.nfc card.mct", CliTexts.convertExample())
            .example("cardwright convert card.mct card.bin --fill 00", CliTexts.convertExampleFill())
            .does(ConvertCommand::run);

    private ConvertCommand() {}

    private static ExitCode run(Invocation call) throws FileFailed {
        String in = call.arguments().get(0);
        String out = call.arguments().get(1);
        DumpFormat format = format(call, out);
        OptionalInt fill = fill(call);
        if (call.world().files().exists(out) && !call.has(FORCE)) {
            throw new InvalidInput(CliTexts.convertExists(out));
        }
        Dump dump = DumpInput.read(call, in);
        PrintedDump printed = print(dump, in, format, fill);
        byte[] bytes = printed.bytes();
        call.world().files().replaceForUser(out, bytes);
        DumpInput.tell(call, out, printed.notes());
        if (call.json()) {
            call.output().line(json(call, dump, format, printed.notes()));
        } else {
            String type = dump.image().type().shortName();
            call.output().line(CliMessages.in(call.language()).convertDone(out, type, format.word(), bytes.length));
        }
        return ExitCode.DONE;
    }

    private static DumpFormat format(Invocation call, String out) {
        return call.value(TO)
                .map(DumpFormat::parse)
                .or(() -> DumpFormat.ofName(out))
                .orElseThrow(() -> new InvalidInput(CliTexts.convertNoFormat(out)));
    }

    private static OptionalInt fill(Invocation call) {
        if (!call.has(FILL)) {
            return OptionalInt.empty();
        }
        byte[] bytes;
        try {
            bytes = Hex.parse(call.value(FILL).orElseThrow());
        } catch (InvalidInput e) {
            throw new InvalidInput(CliTexts.placed("--fill", call.say(e.text())));
        }
        if (bytes.length != 1) {
            throw new InvalidInput(CliTexts.convertFillLength());
        }
        return OptionalInt.of(bytes[0] & 0xFF);
    }

    private static PrintedDump print(Dump dump, String in, DumpFormat format, OptionalInt fill) {
        try {
            return DumpFiles.print(dump, format, fill);
        } catch (InvalidInput e) {
            throw new InvalidInput(CliTexts.placed(in, e.text()));
        }
    }

    private static String json(Invocation call, Dump dump, DumpFormat format, List<DumpNote> printed) {
        List<DumpNote> notes = new ArrayList<>(dump.notes());
        notes.addAll(printed);
        return Json.object(json -> {
            json.put("in", call.arguments().get(0))
                    .put("out", call.arguments().get(1))
                    .put("from", dump.origin().format().orElseThrow().word())
                    .put("to", format.word())
                    .put("type", dump.image().type().shortName());
            DumpInput.put(json, notes, call);
        });
    }
}

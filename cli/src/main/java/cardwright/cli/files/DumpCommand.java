package cardwright.cli.files;

import cardwright.card.CardException;
import cardwright.cli.card.CardOptions;
import cardwright.cli.card.OpenCard;
import cardwright.cli.print.Json;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliMessages;
import cardwright.cli.world.Files.FileFailed;
import cardwright.dump.Dump;
import cardwright.dump.DumpFiles;
import cardwright.dump.DumpFormat;
import cardwright.dump.PrintedDump;
import cardwright.mifare.CardImage;
import cardwright.read.CardReading;
import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import java.util.Optional;
import java.util.OptionalInt;

/// `cardwright dump`: all of a card that the keys can read, shown or into a file.
public final class DumpCommand {
    private static final Option OUTPUT = Option.valued("--output", "FILE", CliMessages.text(CliMessages::dumpOutput))
            .shortName("-o")
            .file();
    private static final Option FORMAT = Option.valued("--format", "FORMAT", CliMessages.text(CliMessages::dumpFormat))
            .choices("raw", "eml", "proxmark", "mct-json", "mct", "flipper");
    private static final Option FORCE = Option.flag("--force", CliMessages.text(CliMessages::convertForce));
    private static final Option FILL = Option.valued("--fill", "HEX", CliMessages.text(CliMessages::dumpFill));

    /// The command.
    public static final Command COMMAND = CardOptions.addTo(
                    Command.named("dump", CliMessages.text(CliMessages::dumpSummary))
                            .description(CliMessages.text(CliMessages::dumpDescription)))
            .options(OUTPUT, FORMAT, FILL, FORCE, CardOptions.SHOW_KEYS)
            .example("cardwright dump --reader virtual", CliMessages.text(CliMessages::dumpExample))
            .example("cardwright dump -o card.mct -k site.keys", CliMessages.text(CliMessages::dumpExampleFile))
            .does(DumpCommand::run);

    private DumpCommand() {}

    private static ExitCode run(Invocation call) throws CardException, FileFailed {
        Optional<String> path = call.value(OUTPUT);
        Optional<DumpFormat> format = path.isPresent() ? Optional.of(format(call, path.get())) : Optional.empty();
        OptionalInt fill = fill(call);
        if (path.isPresent() && call.world().files().exists(path.get()) && !call.has(FORCE)) {
            throw new InvalidInput(CliMessages.text(m -> m.convertExists(path.get())));
        }
        CardReading reading;
        String reader;
        try (OpenCard card = OpenCard.of(call)) {
            reading = card.read(_ -> true);
            reader = card.readerName();
        }
        if (path.isPresent()) {
            write(call, reading, new Target(path.get(), format.get(), fill));
        } else {
            show(call, reader, reading);
        }
        if (!call.json()) {
            UnreadTexts.tell(call, reading.unread());
        }
        return reading.isComplete() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private static void show(Invocation call, String reader, CardReading reading) {
        Dump dump = Dump.of(reading.image());
        if (call.json()) {
            new DumpJson(call, reader, dump, reading.unread()).print();
        } else {
            new DumpPage(call, reader, dump).print();
        }
    }

    private static DumpFormat format(Invocation call, String path) {
        Optional<String> word = call.value(FORMAT);
        return word.isPresent()
                ? DumpFormat.parse(word.get())
                : DumpFormat.ofName(path)
                        .orElseThrow(() -> new InvalidInput(CliMessages.text(m -> m.dumpWhichFormat(path))));
    }

    private static OptionalInt fill(Invocation call) {
        Optional<String> given = call.value(FILL);
        if (given.isEmpty()) {
            return OptionalInt.empty();
        }
        byte[] bytes = Hex.parse(given.get());
        if (bytes.length != 1) {
            throw new InvalidInput(CliMessages.text(m -> m.dumpFillOneByte(given.get())));
        }
        return OptionalInt.of(bytes[0] & 0xFF);
    }

    /// Where the dump goes.
    private record Target(String path, DumpFormat format, OptionalInt fill) {}

    private static void write(Invocation call, CardReading reading, Target target) throws FileFailed {
        CardImage image = reading.image();
        PrintedDump printed = DumpFiles.print(Dump.of(image), target.format(), target.fill());
        call.world().files().replaceForUser(target.path(), printed.bytes());
        int blocks = image.type().blockCount();
        int unread = reading.unread().stream()
                .mapToInt(missing -> missing.blocks().size())
                .sum();
        CliMessages m = CliMessages.in(call.language());
        String uid = image.uid().orElseThrow().hex();
        if (call.json()) {
            call.output().line(Json.object(json -> {
                json.put("file", target.path())
                        .put("format", target.format().word())
                        .put("uid", uid)
                        .put("type", image.type().shortName())
                        .put("blocks", blocks)
                        .put("read", blocks - unread)
                        .put("keys", reading.keys().size());
                DumpInput.put(json, printed.notes(), call);
                UnreadTexts.put(call, json, reading.unread());
            }));
            return;
        }
        call.output()
                .line(m.dumpWritten(
                        target.path(), blocks - unread, blocks, image.type().shortName(), uid));
        DumpInput.tell(call, target.path(), printed.notes());
    }
}

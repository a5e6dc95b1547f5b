package cardwright.cli.files;

import cardwright.cli.print.Json;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliMessages;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.dump.Dump;
import cardwright.dump.DumpFiles;
import cardwright.dump.DumpFormat;
import cardwright.dump.PrintedDump;
import cardwright.mifare.CardImage;
import cardwright.read.CardReading;
import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/// The file a dump goes to: `--output`, `--format`, `--fill`, `--force`.
///
/// @param path the file's path
/// @param format its format
/// @param fill what to write where a byte is not known and the format can't say so; if empty, that is an
///     error
record DumpTarget(String path, DumpFormat format, OptionalInt fill) {
    static final Option OUTPUT = Option.valued("--output", "FILE", CliTexts.dumpOutput())
            .shortName("-o")
            .file();
    static final Option FORMAT = Option.valued("--format", "FORMAT", CliTexts.dumpFormat())
            .choices(Arrays.stream(DumpFormat.values()).map(DumpFormat::word).toArray(String[]::new));
    static final Option FILL = Option.valued("--fill", "HH", CliTexts.dumpFill());
    static final Option FORCE = Option.flag("--force", CliTexts.dumpForce());

    /// What the command line says; nothing if the card is to be shown.
    ///
    /// @throws InvalidInput if the format is not clear, or the file is there and is not to be replaced
    static Optional<DumpTarget> of(Invocation call) {
        Optional<String> given = call.value(OUTPUT);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        String path = given.get();
        if (call.world().files().exists(path) && !call.has(FORCE)) {
            throw new InvalidInput(CliTexts.convertExists(path));
        }
        DumpFormat format = call.value(FORMAT)
                .map(DumpFormat::parse)
                .or(() -> DumpFormat.ofName(path))
                .orElseThrow(() -> new InvalidInput(CliTexts.dumpWhichFormat(path)));
        return Optional.of(new DumpTarget(path, format, fill(call)));
    }

    private static OptionalInt fill(Invocation call) {
        Optional<String> given = call.value(FILL);
        if (given.isEmpty()) {
            return OptionalInt.empty();
        }
        byte[] bytes = Hex.parse(given.get());
        if (bytes.length != 1) {
            throw new InvalidInput(CliTexts.convertFillLength());
        }
        return OptionalInt.of(bytes[0] & 0xFF);
    }

    /// Writes the file, which only the user may read, and says what was written.
    ///
    /// @throws FileFailed if it can't be written; a file that was there is as before
    /// @throws InvalidInput if a byte is unknown, the format can't say so, and there is nothing to fill it
    ///     with
    void write(Invocation call, DumpCommand.Read read) throws FileFailed {
        CardReading reading = read.reading();
        CardImage image = reading.image();
        PrintedDump printed = DumpFiles.print(Dump.of(image), format, fill);
        call.world().files().replaceForUser(path, printed.bytes());
        int blocks = image.type().blockCount();
        int unread = reading.unread().stream()
                .mapToInt(missing -> missing.blocks().size())
                .sum();
        String type = image.type().shortName();
        String uid = image.uid().orElseThrow().hex();
        if (!call.json()) {
            CliMessages m = CliMessages.in(call.language());
            call.output().line(m.dumpWritten(path, blocks - unread, blocks, type, uid));
            DumpInput.tell(call, path, printed.notes());
            return;
        }
        call.output().line(Json.object(json -> {
            json.put("file", path)
                    .put("format", format.word())
                    .put("uid", uid)
                    .put("type", type)
                    .put("blocks", blocks)
                    .put("read", blocks - unread)
                    .put("keys", reading.keys().size())
                    .put("commands", read.commands());
            DumpInput.put(json, printed.notes(), call);
            UnreadTexts.put(call, json, reading.unread());
        }));
    }
}

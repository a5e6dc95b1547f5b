package cardwright.cli.keys;

import cardwright.cli.card.CardOptions;
import cardwright.cli.card.SavedKeys;
import cardwright.cli.print.Json;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliMessages;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.dump.KeyFileFormat;
import cardwright.dump.KeyFiles;
import cardwright.keys.KeyMap;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.Uid;
import cardwright.text.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `cardwright keys export`: the keys of a card from the key store as a file that others read, in the clear.
final class ExportCommand {
    private static final Option OUTPUT = Option.valued("--output", "FILE", CliTexts.keysExportOutput())
            .shortName("-o")
            .file();
    private static final Option FORMAT = Option.valued("--format", "map|keys|binary", CliTexts.keysExportFormat())
            .choices("map", "keys", "binary");

    static final Command COMMAND = StoreCommands.addTo(Command.named("export", CliTexts.keysExportSummary())
                    .description(CliTexts.keysExportDescription())
                    .argument(StoreCommands.UID))
            .options(OUTPUT, FORMAT, CardOptions.SHOW_KEYS)
            .example("cardwright keys export 01020304 -o card.keymap", CliTexts.keysExportExample())
            .does(ExportCommand::run);

    private ExportCommand() {}

    private static ExitCode run(Invocation call) throws FileFailed {
        Uid uid = StoreCommands.uid(call);
        Optional<String> path = call.value(OUTPUT);
        KeyFileFormat format = KeyFileFormat.parse(call.value(FORMAT).orElse("map"));
        if (path.isEmpty() && (!call.has(CardOptions.SHOW_KEYS) || format == KeyFileFormat.BINARY)) {
            throw new InvalidInput(CliTexts.keysExportWhere());
        }
        KeyMap keys = StoreCommands.keys(SavedKeys.open(call), uid);
        byte[] bytes = bytes(keys, format);
        if (path.isEmpty()) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            call.output().line(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
            return ExitCode.DONE;
        }
        call.world().files().replaceForUser(path.get(), bytes);
        call.output()
                .line(
                        call.json()
                                ? Json.object(json -> json.put("uid", uid.hex())
                                        .put("keys", keys.size())
                                        .put("file", path.get())
                                        .put("format", format.word()))
                                : CliMessages.in(call.language()).keysWritten(keys.size(), path.get()));
        return ExitCode.DONE;
    }

    private static byte[] bytes(KeyMap keys, KeyFileFormat format) {
        return switch (format) {
            case BINARY -> KeyFiles.printBinary(keys, smallestFor(keys));
            case KEYS -> KeyFiles.printList(each(keys));
            case MAP, TABLE, DUMP -> KeyFiles.printMap(keys);
        };
    }

    /// The smallest card type but the Mini that has all of the sectors: the store does not know the type.
    private static CardType smallestFor(KeyMap keys) {
        SectorNumber last = keys.sectors().getLast();
        for (CardType type : List.of(CardType.CLASSIC_1K, CardType.CLASSIC_2K)) {
            if (type.has(last)) {
                return type;
            }
        }
        return CardType.CLASSIC_4K;
    }

    private static List<Key> each(KeyMap keys) {
        Set<Key> found = new LinkedHashSet<>();
        for (SectorNumber sector : keys.sectors()) {
            for (KeyType type : KeyType.values()) {
                keys.key(sector, type).ifPresent(found::add);
            }
        }
        return new ArrayList<>(found);
    }
}

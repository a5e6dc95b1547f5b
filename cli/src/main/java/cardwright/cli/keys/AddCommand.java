package cardwright.cli.keys;

import cardwright.card.KeyRing;
import cardwright.cli.card.KeyOption;
import cardwright.cli.card.SavedKeys;
import cardwright.cli.print.Json;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliMessages;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.dump.KeyFile;
import cardwright.dump.KeyFiles;
import cardwright.keys.KeyMap;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.Uid;
import cardwright.text.InvalidInput;
import java.util.Optional;

/// `cardwright keys add`: keys of a card into the key store, which a file tells the places of, or which
/// are named with their sectors. No card is asked.
final class AddCommand {
    private static final String NAMED = "--key";
    private static final Option SECTOR =
            Option.valued("--sector", "N", CliTexts.keysAddSector()).repeated();
    private static final Option KEY =
            Option.valued("--key", "A:HEX", CliTexts.keysAddKey()).repeated();
    private static final Option KEYS = Option.valued("--keys", "FILE", CliTexts.keysAddFile())
            .shortName("-k")
            .repeated()
            .file();

    static final Command COMMAND = StoreCommands.addTo(Command.named("add", CliTexts.keysAddSummary())
                    .description(CliTexts.keysAddDescription())
                    .argument(StoreCommands.UID))
            .options(KEYS, KEY, SECTOR)
            .example("cardwright keys add 01020304 -k card.keymap", CliTexts.keysAddExample())
            .does(AddCommand::run);

    private AddCommand() {}

    private static ExitCode run(Invocation call) throws FileFailed {
        Uid uid = StoreCommands.uid(call);
        KeyMap added = added(call);
        SavedKeys saved = SavedKeys.openOrBegin(call);
        KeyMap keys = merged(saved.keys(uid).orElse(KeyMap.EMPTY), added);
        saved.save(uid, keys);
        call.output()
                .line(
                        call.json()
                                ? Json.object(json -> json.put("uid", uid.hex())
                                        .put("added", added.size())
                                        .put("keys", keys.size()))
                                : CliMessages.in(call.language()).keysSaved(keys.size(), uid, saved.path()));
        return ExitCode.DONE;
    }

    private static KeyMap added(Invocation call) throws FileFailed {
        if (call.has(KEY) != call.has(SECTOR)) {
            throw new InvalidInput(CliTexts.keysAddBoth());
        }
        KeyMap added = KeyMap.EMPTY;
        for (String path : call.values(KEYS)) {
            KeyFile file = KeyFiles.parse(call.world().files().read(path), path);
            if (file.map().equals(KeyMap.EMPTY)) {
                throw new InvalidInput(CliTexts.keysAddNoPlaces(path));
            }
            added = merged(added, file.map());
        }
        for (String number : call.values(SECTOR)) {
            for (KeyRing.Entry entry : KeyOption.of(call).entries()) {
                added = added.with(SectorNumber.parse(number), entry.type(), entry.key(), NAMED);
            }
        }
        if (added.equals(KeyMap.EMPTY)) {
            throw new InvalidInput(CliTexts.keysAddNothing());
        }
        return added;
    }

    private static KeyMap merged(KeyMap keys, KeyMap more) {
        KeyMap merged = keys;
        for (SectorNumber sector : more.sectors()) {
            for (KeyType type : KeyType.values()) {
                Optional<KeyMap.Entry> entry = more.entry(sector, type);
                if (entry.isPresent()) {
                    merged = merged.with(
                            sector, type, entry.get().key(), entry.get().source());
                }
            }
        }
        return merged;
    }
}

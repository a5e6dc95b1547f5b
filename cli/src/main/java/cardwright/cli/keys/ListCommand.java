package cardwright.cli.keys;

import cardwright.cli.card.CardOptions;
import cardwright.cli.card.SavedKeys;
import cardwright.cli.print.Json;
import cardwright.cli.print.Table;
import cardwright.cli.spec.Argument;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.keys.KeyMap;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.Uid;
import java.util.Optional;

/// `cardwright keys list`: the cards in the key store, or the keys of one.
final class ListCommand {
    static final Command COMMAND = StoreCommands.addTo(Command.named("list", CliTexts.keysListSummary())
                    .description(CliTexts.keysListDescription())
                    .argument(Argument.any("UID", CliTexts.keysUid())))
            .options(CardOptions.SHOW_KEYS)
            .example("cardwright keys list", CliTexts.keysListExample())
            .does(ListCommand::run);

    private static final String MASKED = "************";

    private ListCommand() {}

    private static ExitCode run(Invocation call) throws FileFailed {
        SavedKeys saved = SavedKeys.open(call);
        if (call.arguments().isEmpty()) {
            cards(call, saved);
        }
        for (String argument : call.arguments()) {
            Uid uid = Uid.parse(argument);
            keys(call, uid, StoreCommands.keys(saved, uid));
        }
        return ExitCode.DONE;
    }

    private static void cards(Invocation call, SavedKeys saved) {
        CliMessages m = CliMessages.in(call.language());
        if (saved.cards().isEmpty() && !call.json()) {
            call.output().line(m.keysListEmpty(saved.path()));
        }
        for (Uid uid : saved.cards()) {
            int keys = StoreCommands.keys(saved, uid).size();
            call.output()
                    .line(
                            call.json()
                                    ? Json.object(
                                            json -> json.put("uid", uid.hex()).put("keys", keys))
                                    : m.keysListCard(uid, keys));
        }
    }

    private static void keys(Invocation call, Uid uid, KeyMap keys) {
        Table table = new Table("  ");
        if (!call.json()) {
            call.output().line(CliMessages.in(call.language()).keysListCard(uid, keys.size()));
        }
        for (SectorNumber sector : keys.sectors()) {
            for (KeyType type : KeyType.values()) {
                Optional<KeyMap.Entry> entry = keys.entry(sector, type);
                if (entry.isPresent()) {
                    String digits =
                            call.has(CardOptions.SHOW_KEYS) ? entry.get().key().reveal() : MASKED;
                    table.row(
                            sector.toString(), type.name(), digits, entry.get().source());
                    json(call, uid, sector, type, entry.get());
                }
            }
        }
        if (!call.json()) {
            table.print(call.output());
        }
    }

    private static void json(Invocation call, Uid uid, SectorNumber sector, KeyType type, KeyMap.Entry entry) {
        if (!call.json()) {
            return;
        }
        call.output().line(Json.object(json -> {
            json.put("uid", uid.hex())
                    .put("sector", sector.value())
                    .put("type", type.name())
                    .put("source", entry.source());
            if (call.has(CardOptions.SHOW_KEYS)) {
                json.put("key", entry.key().reveal());
            }
        }));
    }
}

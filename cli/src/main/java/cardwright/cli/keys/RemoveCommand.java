package cardwright.cli.keys;

import cardwright.cli.card.SavedKeys;
import cardwright.cli.print.Json;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.mifare.Uid;

/// `cardwright keys remove`: forgets the keys of a card.
final class RemoveCommand {
    static final Command COMMAND = StoreCommands.addTo(
                    Command.named("remove", CliTexts.keysRemoveSummary()).argument(StoreCommands.UID))
            .example("cardwright keys remove 01020304", CliTexts.keysRemoveSummary())
            .does(RemoveCommand::run);

    private RemoveCommand() {}

    private static ExitCode run(Invocation call) throws FileFailed {
        Uid uid = StoreCommands.uid(call);
        SavedKeys saved = SavedKeys.open(call);
        int keys = StoreCommands.keys(saved, uid).size();
        saved.remove(uid);
        call.output()
                .line(
                        call.json()
                                ? Json.object(json -> json.put("uid", uid.hex()).put("removed", keys))
                                : CliMessages.in(call.language()).keysRemoved(keys, uid, saved.path()));
        return ExitCode.DONE;
    }
}

package cardwright.cli.files;

import cardwright.cli.print.Json;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.cli.world.Files.FileFailed;
import cardwright.dump.Dump;
import cardwright.dump.DumpFiles;
import cardwright.dump.DumpNote;
import java.util.List;

/// Dump files as commands read them, and what is to be said about them.
final class DumpInput {
    private DumpInput() {}

    /// The dump in a file. What is to be said about it goes to standard error, unless the answer is JSON,
    /// which has a place for it.
    ///
    /// @throws FileFailed if it can't be read
    /// @throws cardwright.dump.UnreadableFile if it holds no card
    static Dump read(Invocation call, String path) throws FileFailed {
        Dump dump = DumpFiles.parse(call.world().files().read(path), path);
        tell(call, path, dump.notes());
        return dump;
    }

    /// Says notes on standard error, unless the answer is JSON.
    static void tell(Invocation call, String path, List<DumpNote> notes) {
        for (DumpNote note : notes) {
            if (!call.json()) {
                String text = CliMessages.in(call.language()).placed(path, call.say(note.text()));
                call.output().error("cardwright: " + text);
            }
        }
    }

    /// Adds notes to JSON.
    static void put(Json json, List<DumpNote> notes, Invocation call) {
        json.array(
                "notes",
                notes,
                (fields, note) -> fields.put("loss", note.isLoss()).put("text", call.say(note.text())));
    }
}

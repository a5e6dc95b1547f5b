package cardwright.cli.write;

import cardwright.card.CardException;
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
import cardwright.dump.DumpNote;
import cardwright.text.InvalidInput;
import cardwright.write.Wish.Trailers;

/// `cardwright restore`: what a dump file holds, back on a card.
public final class RestoreCommand {
    private static final Option KEEP_KEYS = Option.flag("--keep-keys", CliTexts.restoreKeepKeys());
    private static final Option KEEP_TRAILERS = Option.flag("--keep-trailers", CliTexts.restoreKeepTrailers());

    /// The command.
    public static final Command COMMAND = WriteRun.options(Command.named("restore", CliTexts.restoreSummary())
                    .description(CliTexts.restoreDescription())
                    .argument(Argument.one("FILE", CliTexts.restoreFile()).file())
                    .options(KEEP_KEYS, KEEP_TRAILERS, WriteOptions.ZERO_KEYS)
                    .options(WriteOptions.IRREVERSIBLE, WriteOptions.LOCK_OUT))
            .example("cardwright restore card.mct --dry-run", CliTexts.restoreExample())
            .does(RestoreCommand::run);

    private RestoreCommand() {}

    private static ExitCode run(Invocation call) throws CardException, FileFailed {
        if (call.has(KEEP_KEYS) && call.has(KEEP_TRAILERS)) {
            throw new InvalidInput(CliTexts.restoreEither());
        }
        Trailers trailers =
                call.has(KEEP_TRAILERS) ? Trailers.NONE : call.has(KEEP_KEYS) ? Trailers.WITHOUT_KEYS : Trailers.WHOLE;
        String path = call.arguments().getFirst();
        Dump dump = DumpFiles.parse(call.world().files().read(path), path);
        CliMessages m = CliMessages.in(call.language());
        for (DumpNote note : dump.notes()) {
            call.output().error("cardwright: " + m.placed(path, call.say(note.text())));
        }
        return WriteRun.run(call, Goal.restoring(dump.image(), trailers));
    }
}

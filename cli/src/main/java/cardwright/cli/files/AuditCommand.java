package cardwright.cli.files;

import cardwright.cli.print.FileTexts;
import cardwright.cli.print.ProgressLine;
import cardwright.cli.spec.Argument;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliMessages;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.Files.Reason;
import cardwright.text.InvalidInput;
import java.util.List;

/// `cardwright audit`: what the lint finds in many dump files.
public final class AuditCommand {
    private static final Option SUMMARY = Option.flag("--summary", CliTexts.auditSummaryOnly());

    /// The command.
    public static final Command COMMAND = Command.named("audit", CliTexts.auditSummary())
            .description(CliTexts.auditDescription())
            .argument(Argument.some("FOLDER", CliTexts.auditFolder()).file())
            .options(SUMMARY)
            .example("cardwright audit dumps", CliTexts.auditExample())
            .endsToo(ExitCode.REFUSED)
            .does(call -> new AuditCommand(call).run());

    /// A folder in a folder in a folder, this deep at most: links can make a ring.
    private static final int DEEPEST = 32;

    /// A terminal is told after so many files.
    private static final int STEP = 1000;

    private final Invocation call;
    private final AuditTally tally = new AuditTally();
    private final AuditLines lines;
    private final ProgressLine progress;

    private AuditCommand(Invocation call) {
        this.call = call;
        this.lines = new AuditLines(call, call.has(SUMMARY));
        this.progress = call.output().progress();
    }

    private ExitCode run() throws FileFailed {
        for (String path : call.arguments()) {
            if (!call.world().files().exists(path)) {
                throw new FileFailed(path, Reason.NOT_FOUND);
            }
            audit(path, DEEPEST);
        }
        progress.close();
        lines.end(tally);
        return tally.exitCode();
    }

    private void audit(String path, int depth) throws FileFailed {
        byte[] bytes;
        try {
            bytes = call.world().files().read(path);
        } catch (FileFailed e) {
            if (e.reason() == Reason.IS_FOLDER && depth > 0) {
                folder(path, depth);
            } else {
                tally.unreadable();
                lines.unreadable(path, call.say(FileTexts.of(e)));
            }
            return;
        }
        file(path, bytes);
    }

    private void folder(String path, int depth) throws FileFailed {
        List<String> names = call.world().journals().list(path);
        String prefix = path.endsWith("/") ? path : path + "/";
        for (String name : names) {
            audit(prefix + name, depth - 1);
        }
    }

    private void file(String path, byte[] bytes) {
        try {
            AuditedCard card = AuditedCard.of(path, bytes);
            tally.add(card);
            lines.card(card);
        } catch (InvalidInput e) {
            tally.unreadable();
            lines.unreadable(path, call.say(e.text()));
        }
        if (tally.files() % STEP == 0 && progress.isShown()) {
            progress.show(CliMessages.in(call.language()).auditProgress(tally.files()));
        }
    }
}

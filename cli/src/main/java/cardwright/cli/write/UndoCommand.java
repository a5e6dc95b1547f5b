package cardwright.cli.write;

import cardwright.card.CardException;
import cardwright.cli.card.OpenCard;
import cardwright.cli.spec.Argument;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.write.JobHeader;
import cardwright.write.JournalFailed;
import cardwright.write.Undo;
import java.util.Optional;

/// `cardwright undo`: puts back what the blocks held before a job, in reverse, as far as the rights allow.
public final class UndoCommand {
    /// The command.
    public static final Command COMMAND = JobOptions.addTo(Command.named("undo", CliTexts.undoSummary())
                    .description(CliTexts.undoDescription())
                    .argument(Argument.any("JOB", CliTexts.undoJob()))
                    .options(WriteOptions.DRY_RUN))
            .example("cardwright undo --dry-run", CliTexts.undoExample())
            .does(UndoCommand::run);

    private final Invocation call;
    private final Seals seals;
    private final OpenCard card;
    private final CardJobs jobs;
    private final PlanView view;

    private UndoCommand(Invocation call, Seals seals, OpenCard card, CardJobs jobs) {
        this.call = call;
        this.seals = seals;
        this.card = card;
        this.jobs = jobs;
        this.view = new PlanView(call);
    }

    private static ExitCode run(Invocation call) throws CardException, FileFailed {
        return Seals.with(call, Optional.empty(), seals -> run(call, seals));
    }

    private static ExitCode run(Invocation call, Seals seals) throws CardException, FileFailed {
        JobFolder folder = JobFolder.of(call.world());
        try (OpenCard card = JobOptions.open(call);
                CardJobs jobs = CardJobs.of(folder, card.uid().hex(), seals)) {
            return new UndoCommand(call, seals, card, jobs).run(folder);
        }
    }

    private ExitCode run(JobFolder folder) throws CardException, FileFailed {
        CardJobs.Job job = jobs.toUndo(JobOptions.job(call));
        String id = job.file().id();
        Undo undo = Undo.of(job.log(), card.session());
        if (!undo.remains().isEmpty()) {
            view.remains(undo.remains());
        }
        int asked = undo.plan().blockCount() + undo.remains().size();
        if (call.has(WriteOptions.DRY_RUN) || undo.plan().isEmpty()) {
            view.print(card.uid().hex(), undo.plan(), asked);
            if (!call.has(WriteOptions.DRY_RUN) && undo.remains().isEmpty()) {
                tellUndone(call, jobs, id);
            }
            return end(ExitCode.DONE, undo);
        }
        JobFile file = folder.next(card.uid());
        JobHeader header =
                new JobHeader(file.id(), card.uid(), call.world().calendar().now(), Optional.of(id));
        ExitCode code = new JobRun(call, card.session(), file, seals).begin(header, undo.plan(), asked);
        if (code == ExitCode.DONE) {
            tellUndone(call, jobs, id);
        }
        return end(code, undo);
    }

    /// What could not be put back makes a refusal of an undo that is done else.
    private static ExitCode end(ExitCode code, Undo undo) {
        return code == ExitCode.DONE && !undo.remains().isEmpty() ? ExitCode.REFUSED : code;
    }

    /// Notes in a job's journal that it was undone.
    static void tellUndone(Invocation call, CardJobs jobs, String id) throws FileFailed {
        try {
            jobs.noteUndone(id);
        } catch (JournalFailed e) {
            call.output().error("cardwright: " + call.say(e.text()));
        }
    }
}

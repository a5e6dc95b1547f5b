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
import cardwright.write.JournalLog;
import java.util.Optional;

/// `cardwright resume`: ends a job that was interrupted, when the same card is back.
public final class ResumeCommand {
    /// The command.
    public static final Command COMMAND = JobOptions.addTo(Command.named("resume", CliTexts.resumeSummary())
                    .description(CliTexts.resumeDescription())
                    .argument(Argument.any("JOB", CliTexts.resumeJob())))
            .example("cardwright resume", CliTexts.resumeExample())
            .does(ResumeCommand::run);

    private ResumeCommand() {}

    private static ExitCode run(Invocation call) throws CardException, FileFailed {
        return Seals.with(call, Optional.empty(), seals -> run(call, seals));
    }

    private static ExitCode run(Invocation call, Seals seals) throws CardException, FileFailed {
        JobFolder folder = JobFolder.of(call.world());
        Optional<String> named = JobOptions.job(call);
        try (OpenCard card = JobOptions.open(call);
                CardJobs jobs = CardJobs.of(folder, card.uid().hex(), seals)) {
            CardJobs.Job job = jobs.toResume(named);
            JournalLog log = job.log();
            ExitCode code = new JobRun(call, card.session(), job.file(), seals).resume(log);
            JobHeader header = log.header();
            if (code == ExitCode.DONE && header.undoes().isPresent()) {
                UndoCommand.tellUndone(call, jobs, header.undoes().get());
            }
            return code;
        }
    }
}

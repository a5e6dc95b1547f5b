package cardwright.cli.write;

import cardwright.card.CardException;
import cardwright.cli.card.CardOptions;
import cardwright.cli.card.KeyChoice;
import cardwright.cli.card.OpenCard;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.world.Files.FileFailed;
import cardwright.write.JobHeader;
import cardwright.write.PlanRefused;
import cardwright.write.WritePlan;

/// The one way of every command that writes: read the card, plan, check, journal, write, verify, receipt. A
/// card of which a job is still open is not written to.
public final class WriteRun {
    private final Invocation call;
    private final Goal goal;
    private final OpenCard card;
    private final PlanView view;

    private WriteRun(Invocation call, Goal goal, OpenCard card) {
        this.call = call;
        this.goal = goal;
        this.card = card;
        this.view = new PlanView(call);
    }

    /// Gives a command the options and needs of every writing command.
    public static Command.Builder options(Command.Builder command) {
        return CardOptions.addTo(command.options(WriteOptions.DRY_RUN));
    }

    /// Makes the card as wished, or says what would be done with `--dry-run`.
    ///
    /// @throws CardException if the card can't be had or is lost before anything was written
    /// @throws FileFailed if a file of keys or the folder of journals can't be used
    /// @throws cardwright.cli.spec.Refused if a job of this card is still open
    public static ExitCode run(Invocation call, Goal goal) throws CardException, FileFailed {
        JobFolder folder = JobFolder.of(call.world());
        KeyChoice keys = KeyChoice.of(call);
        return Seals.with(call, keys.saved(), seals -> {
            try (OpenCard card = OpenCard.of(call, keys)) {
                return new WriteRun(call, goal, card).run(folder, seals);
            }
        });
    }

    private ExitCode run(JobFolder folder, Seals seals) throws CardException, FileFailed {
        try (CardJobs jobs = CardJobs.of(folder, card.uid().hex(), seals)) {
            jobs.requireNoneOpen();
            WritePlan plan = Planning.of(card, goal, WriteOptions.allowed(call));
            int asked = goal.count(plan.type());
            if (call.has(WriteOptions.DRY_RUN) || plan.isEmpty()) {
                view.print(card.uid().hex(), plan, asked);
                return ExitCode.DONE;
            }
            JobFile file = folder.next(card.uid());
            JobHeader job =
                    JobHeader.of(file.id(), card.uid(), call.world().calendar().now());
            return new JobRun(call, card.session(), file, seals).begin(job, plan, asked);
        } catch (PlanRefused e) {
            view.refused(e.refusals());
            return ExitCode.REFUSED;
        }
    }
}

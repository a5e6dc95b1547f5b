package cardwright.cli.write;

import cardwright.card.CardException;
import cardwright.card.CardSession;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.cli.world.Files.FileFailed;
import cardwright.write.JobHeader;
import cardwright.write.JobState;
import cardwright.write.JournalFailed;
import cardwright.write.JournalLog;
import cardwright.write.Seal;
import cardwright.write.WritePlan;
import cardwright.write.WriteReceipt;
import cardwright.write.Writer;
import java.util.Optional;

/// A job that is carried out, from its plan or from its journal on, to the receipt.
final class JobRun {
    private final Invocation call;
    private final CardSession session;
    private final JobFile file;
    private final Seal seal;

    JobRun(Invocation call, CardSession session, JobFile file) {
        this.call = call;
        this.session = session;
        this.file = file;
        this.seal = Seals.of(call);
    }

    private interface Work {
        WriteReceipt with(Writer writer) throws CardException, JournalFailed;
    }

    /// Begins a job. If nothing was sent to the card, no journal stays.
    ///
    /// @param asked how many blocks it is about
    /// @throws CardException if the card was lost or is another one before anything was sent
    /// @throws FileFailed if the journal can't be read or erased
    ExitCode begin(JobHeader job, WritePlan plan, int asked) throws CardException, FileFailed {
        new PlanView(call).notesBefore(plan);
        try {
            ExitCode code = run(plan, asked, asked - PlanView.blocks(plan), writer -> writer.write(job, plan));
            return code;
        } catch (CardException e) {
            eraseIfUnused();
            throw e;
        }
    }

    /// Ends a job that was interrupted, with what its journal tells.
    ///
    /// @throws CardException as [#begin]
    /// @throws FileFailed as [#begin]
    ExitCode resume(JournalLog log) throws CardException, FileFailed {
        WritePlan plan = log.plan();
        return run(plan, PlanView.blocks(plan), 0, writer -> writer.resume(log));
    }

    private ExitCode run(WritePlan plan, int asked, int unchanged, Work work) throws CardException, FileFailed {
        try {
            WriteReceipt receipt = work.with(Writer.to(session, file).sealing(seal));
            return new ReceiptView(call).print(plan, receipt, asked, unchanged);
        } catch (JournalFailed e) {
            boolean interrupted = state().equals(Optional.of(JobState.INTERRUPTED));
            String why = call.say(e.text());
            CliMessages m = CliMessages.in(call.language());
            call.output()
                    .error("cardwright: "
                            + (interrupted ? m.writeJournalLost(why, file.id()) : m.writeJournalFailed(why)));
            eraseIfUnused();
            return interrupted ? ExitCode.LOST : ExitCode.USAGE;
        }
    }

    private void eraseIfUnused() throws FileFailed {
        Optional<JobState> state = state();
        if (call.world().files().exists(file.path()) && (state.isEmpty() || state.get() == JobState.OPEN)) {
            file.erase();
        }
    }

    /// How far the job is by its journal; nothing if that is not there or breaks off before the plan.
    private Optional<JobState> state() throws FileFailed {
        if (!call.world().files().exists(file.path())) {
            return Optional.empty();
        }
        try {
            return Optional.of(file.read(seal).state());
        } catch (cardwright.write.JournalDamaged damaged) {
            return Optional.empty();
        }
    }
}

package cardwright.cli.write;

import cardwright.card.CardException;
import cardwright.card.CardSession;
import cardwright.cli.card.KeyChoice;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.cli.world.Files.FileFailed;
import cardwright.write.JobHeader;
import cardwright.write.JournalFailed;
import cardwright.write.JournalLog;
import cardwright.write.WriteListener;
import cardwright.write.WritePlan;
import cardwright.write.WriteReceipt;

/// A job that is carried out, from its plan or from its journal on, to the receipt that is printed.
final class JobRun {
    private final Invocation call;
    private final JobFile file;
    private final Seals seals;
    private final JobWriter writer;

    JobRun(Invocation call, CardSession session, JobFile file, Seals seals) {
        this.call = call;
        this.file = file;
        this.seals = seals;
        this.writer = new JobWriter(call.world(), session, file, seals, WriteListener.NONE);
    }

    /// Begins a job. If nothing was sent to the card, no journal stays.
    ///
    /// @param asked how many blocks it is about
    /// @throws CardException if the card was lost or is another one before anything was sent
    /// @throws FileFailed if the journal can't be read or erased
    ExitCode begin(JobHeader job, WritePlan plan, int asked) throws CardException, FileFailed {
        new PlanView(call).notesBefore(plan);
        int unchanged = asked - plan.blockCount();
        try {
            return ended(plan, writer.begin(job, plan), asked, unchanged);
        } catch (JournalFailed e) {
            return failed(e);
        }
    }

    /// Ends a job that was interrupted, with what its journal tells.
    ///
    /// @throws CardException as [#begin]
    /// @throws FileFailed if the journal can't be read
    ExitCode resume(JournalLog log) throws CardException, FileFailed {
        WritePlan plan = log.plan();
        try {
            return ended(plan, writer.resume(log), plan.blockCount(), 0);
        } catch (JournalFailed e) {
            return failed(e);
        }
    }

    private ExitCode ended(WritePlan plan, WriteReceipt receipt, int asked, int unchanged) throws FileFailed {
        ExitCode code = new ReceiptView(call).print(plan, receipt, asked, unchanged);
        KeptKeys.after(seals, KeyChoice.shutStore(call), plan, receipt)
                .ifPresent(text -> call.output().error(call.say(text)));
        return code;
    }

    private ExitCode failed(JournalFailed e) throws FileFailed {
        boolean interrupted = writer.isUnderWay();
        String why = call.say(e.text());
        CliMessages m = CliMessages.in(call.language());
        call.output()
                .error("cardwright: " + (interrupted ? m.writeJournalLost(why, file.id()) : m.writeJournalFailed(why)));
        return interrupted ? ExitCode.LOST : ExitCode.USAGE;
    }
}

package cardwright.cli.write;

import cardwright.card.CardException;
import cardwright.card.CardSession;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.cli.world.Files.FileFailed;
import cardwright.write.JobHeader;
import cardwright.write.JobState;
import cardwright.write.JournalDamaged;
import cardwright.write.JournalFailed;
import cardwright.write.JournalLog;
import cardwright.write.Seal;
import cardwright.write.WritePlan;
import cardwright.write.WriteReceipt;
import cardwright.write.Writer;

/// A job that is carried out, from its plan or from its journal on, to the receipt.
final class JobRun {
    private final Invocation call;
    private final CardSession session;
    private final JobFile file;
    private final Seals seals;

    JobRun(Invocation call, CardSession session, JobFile file, Seals seals) {
        this.call = call;
        this.session = session;
        this.file = file;
        this.seals = seals;
    }

    /// Begins a job. If nothing was sent to the card, no journal stays.
    ///
    /// @param asked how many blocks it is about
    /// @throws CardException if the card was lost or is another one before anything was sent
    /// @throws FileFailed if the journal can't be read or erased
    ExitCode begin(JobHeader job, WritePlan plan, int asked) throws CardException, FileFailed {
        new PlanView(call).notesBefore(plan);
        int unchanged = asked - PlanView.blocks(plan);
        try {
            return ended(plan, writer(seals.ofNew()).write(job, plan), asked, unchanged);
        } catch (CardException e) {
            eraseIfUnused();
            throw e;
        } catch (JournalFailed e) {
            ExitCode code = failed(e);
            eraseIfUnused();
            return code;
        }
    }

    /// Ends a job that was interrupted, with what its journal tells.
    ///
    /// @throws CardException as [#begin]
    /// @throws FileFailed if the journal can't be read
    ExitCode resume(JournalLog log) throws CardException, FileFailed {
        WritePlan plan = log.plan();
        try {
            return ended(plan, writer(seals.of(file)).resume(log), PlanView.blocks(plan), 0);
        } catch (JournalFailed e) {
            return failed(e);
        }
    }

    private ExitCode ended(WritePlan plan, WriteReceipt receipt, int asked, int unchanged) throws FileFailed {
        ExitCode code = new ReceiptView(call).print(plan, receipt, asked, unchanged);
        KeptKeys.after(call, seals.store(), plan, receipt);
        return code;
    }

    private Writer writer(Seal seal) {
        return Writer.to(session, file).sealing(seal);
    }

    private ExitCode failed(JournalFailed e) throws FileFailed {
        boolean interrupted = call.world().files().exists(file.path()) && !isUnused();
        String why = call.say(e.text());
        CliMessages m = CliMessages.in(call.language());
        call.output()
                .error("cardwright: " + (interrupted ? m.writeJournalLost(why, file.id()) : m.writeJournalFailed(why)));
        return interrupted ? ExitCode.LOST : ExitCode.USAGE;
    }

    private void eraseIfUnused() throws FileFailed {
        if (call.world().files().exists(file.path()) && isUnused()) {
            file.erase();
        }
    }

    /// Whether nothing was sent for this job, as its journal tells.
    private boolean isUnused() throws FileFailed {
        try {
            return seals.read(file).state() == JobState.OPEN;
        } catch (JournalDamaged damaged) {
            return damaged.reason() == JournalDamaged.Reason.BREAKS_OFF;
        }
    }
}

package cardwright.workbench.desk;

import cardwright.card.CardException;
import cardwright.card.CardSession;
import cardwright.cli.spec.Refused;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.World;
import cardwright.cli.write.CardJobs;
import cardwright.cli.write.JobFile;
import cardwright.cli.write.JobWriter;
import cardwright.cli.write.KeptKeys;
import cardwright.cli.write.Seals;
import cardwright.text.Text;
import cardwright.workbench.api.Receipt;
import cardwright.write.JobHeader;
import cardwright.write.JournalFailed;
import cardwright.write.JournalLog;
import cardwright.write.WriteListener;
import cardwright.write.WritePlan;
import cardwright.write.WriteReceipt;
import java.util.Optional;

/// Carries out one job of a card whose lock is held, and notes in the journal of another job that it was
/// undone.
final class JobRunner {
    private final Seals seals;
    private final CardJobs jobs;
    private final JobFile file;
    private final JobWriter writer;

    JobRunner(World world, Seals seals, CardJobs jobs, CardSession session, JobFile file, WriteListener listener) {
        this.seals = seals;
        this.jobs = jobs;
        this.file = file;
        this.writer = new JobWriter(world, session, file, seals, listener);
    }

    /// Carries out a plan.
    ///
    /// @throws Refused if the journal could not be written
    Receipt begin(JobHeader job, Planned planned) throws CardException, FileFailed {
        try {
            return ended(planned.plan(), writer.begin(job, planned.plan()), planned.asked(), planned.unchanged());
        } catch (JournalFailed e) {
            throw failed(e);
        }
    }

    /// Goes on with a job.
    ///
    /// @throws Refused if the journal could not be written
    Receipt resume(JournalLog log) throws CardException, FileFailed {
        try {
            return ended(log.plan(), writer.resume(log), log.plan().blockCount(), 0);
        } catch (JournalFailed e) {
            throw failed(e);
        }
    }

    private Receipt ended(WritePlan plan, WriteReceipt receipt, int asked, int unchanged) throws FileFailed {
        Optional<String> undoes = receipt.job().undoes();
        if (undoes.isPresent() && receipt.end() == WriteReceipt.End.DONE) {
            noteUndone(jobs, undoes.get());
        }
        KeptKeys.after(seals, Optional.empty(), plan, receipt);
        return Views.receipt(plan, receipt, asked, unchanged);
    }

    /// Notes that a job was undone.
    ///
    /// @throws Refused if its journal could not be written
    static void noteUndone(CardJobs jobs, String id) throws FileFailed {
        try {
            jobs.noteUndone(id);
        } catch (JournalFailed e) {
            throw new Refused(e.text());
        }
    }

    private Refused failed(JournalFailed e) throws FileFailed {
        boolean underWay = writer.isUnderWay();
        Text why = e.text();
        return new Refused(underWay ? CliTexts.writeJournalLost(why, file.id()) : CliTexts.writeJournalFailed(why));
    }
}

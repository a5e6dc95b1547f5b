package cardwright.cli.write;

import cardwright.card.CardException;
import cardwright.card.CardSession;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.World;
import cardwright.write.JobHeader;
import cardwright.write.JobState;
import cardwright.write.JournalDamaged;
import cardwright.write.JournalFailed;
import cardwright.write.JournalLog;
import cardwright.write.WriteListener;
import cardwright.write.WritePlan;
import cardwright.write.WriteReceipt;
import cardwright.write.Writer;

/// Carries a job out, with its journal in a file. A journal for which nothing was sent to the card does not
/// stay.
public final class JobWriter {
    private final World world;
    private final JobFile file;
    private final Seals seals;
    private final Writer writer;

    /// A writer of this job to the card of this session, which tells this listener how it goes.
    public JobWriter(World world, CardSession session, JobFile file, Seals seals, WriteListener listener) {
        this.world = world;
        this.file = file;
        this.seals = seals;
        this.writer = Writer.to(session, file).telling(listener);
    }

    /// Begins a job.
    ///
    /// @throws CardException if the card was lost or is another one before anything was sent
    /// @throws JournalFailed if the journal could not be written; see [#isUnderWay]
    /// @throws FileFailed if the journal can't be read or erased
    public WriteReceipt begin(JobHeader job, WritePlan plan) throws CardException, JournalFailed, FileFailed {
        try {
            return writer.sealing(seals.ofNew()).write(job, plan);
        } catch (CardException | JournalFailed e) {
            if (world.files().exists(file.path()) && isUnused()) {
                file.erase();
            }
            throw e;
        }
    }

    /// Ends a job that was interrupted, with what its journal tells.
    ///
    /// @throws CardException as [#begin]
    /// @throws JournalFailed as [#begin]
    /// @throws FileFailed if the journal can't be read
    public WriteReceipt resume(JournalLog log) throws CardException, JournalFailed, FileFailed {
        return writer.sealing(seals.of(file)).resume(log);
    }

    /// Whether something may have been sent for this job, as its journal tells: it can be resumed.
    ///
    /// @throws FileFailed if the journal can't be read
    public boolean isUnderWay() throws FileFailed {
        return world.files().exists(file.path()) && !isUnused();
    }

    private boolean isUnused() throws FileFailed {
        try {
            return seals.read(file).state() == JobState.OPEN;
        } catch (JournalDamaged damaged) {
            return damaged.reason() == JournalDamaged.Reason.BREAKS_OFF;
        }
    }
}

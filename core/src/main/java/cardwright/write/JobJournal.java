package cardwright.write;

import cardwright.mifare.Block;
import java.util.Optional;

/// The journal of a job that is under way.
///
/// @param journal where it goes
/// @param seal how its records are sealed
record JobJournal(Journal journal, Seal seal) {
    /// The job and its whole plan, in one piece.
    void begin(JobHeader header, WritePlan plan) throws JournalFailed {
        RecordWriter out = new RecordWriter().bytes(JournalFrames.preamble(seal));
        int digest = RecordBytes.digest(plan);
        JournalRecord.Job job =
                new JournalRecord.Job(header, plan.type(), plan.steps().size(), digest);
        out.bytes(JournalLog.framed(job, seal));
        for (Step step : plan.steps()) {
            out.bytes(JournalLog.framed(new JournalRecord.Planned(step), seal));
        }
        journal.append(out.toBytes());
    }

    void goOn(JournalLog log) throws JournalFailed {
        journal.append(log.goOn(seal));
    }

    /// Before a step is sent, from within a unit.
    ///
    /// @throws Halt if it can't be written
    void begun(int index, Optional<Block> seen) {
        try {
            append(new JournalRecord.Begun(index, seen));
        } catch (JournalFailed e) {
            throw new Halt(e);
        }
    }

    void ended(int index, StepResult result) throws JournalFailed {
        append(
                switch (result.how()) {
                    case LOST -> new JournalRecord.Lost(index);
                    case SKIPPED -> new JournalRecord.Skipped(index);
                    default -> new JournalRecord.Done(index);
                });
    }

    void finished() throws JournalFailed {
        append(new JournalRecord.Finished());
    }

    private void append(JournalRecord record) throws JournalFailed {
        journal.append(JournalLog.framed(record, seal));
    }
}

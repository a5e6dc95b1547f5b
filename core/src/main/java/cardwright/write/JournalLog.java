package cardwright.write;

import java.util.List;

/// What a journal tells. Immutable; holds keys.
///
/// @param header which job it is
/// @param plan what was planned; what a step found in its block before, where the plan did not know it
/// @param steps how far each step is, as many as the plan has
/// @param state how far the job is
/// @param validLength how many bytes from the start are whole records
/// @param totalLength how many bytes there are; more than `validLength` if the last record is torn
public record JournalLog(
        JobHeader header, WritePlan plan, List<StepState> steps, JobState state, int validLength, int totalLength) {
    /// A log of these parts; the list is copied.
    public JournalLog {
        steps = List.copyOf(steps);
    }

    /// Reads a journal.
    ///
    /// @param bytes all of it, as they were appended
    /// @param seal what opens its records
    /// @throws JournalDamaged if it is none, or damaged; a torn last record is no damage
    public static JournalLog parse(byte[] bytes, Seal seal) {
        return new JournalParser(bytes, seal).parse();
    }

    /// What a journal's first bytes say about how its records are sealed, see [Seal#id]; 0 for not at all, and
    /// where there are too few bytes to tell.
    public static int sealId(byte[] bytes) {
        return JournalFrames.sealId(bytes);
    }

    /// Whether the last record is torn, as after a loss of power. It was dropped.
    public boolean isTorn() {
        return validLength < totalLength;
    }

    /// Whether [Writer#resume] has something to do: steps that wait, were begun, or were lost and may be tried
    /// again.
    public boolean isResumable() {
        boolean open = state == JobState.OPEN || state == JobState.INTERRUPTED || state == JobState.DONE;
        return open && steps.stream().anyMatch(step -> step != StepState.DONE);
    }

    /// The bytes to append to the journal so that it says the job was undone.
    public byte[] undone(Seal seal) {
        return ended(new JournalRecord.Undone(), seal);
    }

    /// The bytes to append to the journal so that it says its owner needs it no longer.
    public byte[] closed(Seal seal) {
        return ended(new JournalRecord.Closed(), seal);
    }

    private byte[] ended(JournalRecord end, Seal seal) {
        return new RecordWriter().bytes(goOn(seal)).bytes(framed(end, seal)).toBytes();
    }

    /// What every continuation of the journal begins with: where the whole records end.
    byte[] goOn(Seal seal) {
        return framed(new JournalRecord.Resumed(validLength), seal);
    }

    static byte[] framed(JournalRecord record, Seal seal) {
        return JournalFrames.frame(seal.seal(RecordBytes.of(record)));
    }
}

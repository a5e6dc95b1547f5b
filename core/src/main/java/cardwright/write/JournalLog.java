package cardwright.write;

import java.util.List;

/// What a journal tells. Immutable; holds keys.
///
/// @param header which job it is
/// @param plan what was planned
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
        throw new UnsupportedOperationException();
    }

    /// Whether the last record is torn, as after a loss of power. It was dropped.
    public boolean isTorn() {
        return validLength < totalLength;
    }

    /// The bytes to append to a journal so that it says the job was undone.
    public byte[] undone(Seal seal) {
        throw new UnsupportedOperationException();
    }

    /// The bytes to append to a journal so that it says its owner needs it no longer.
    public byte[] closed(Seal seal) {
        throw new UnsupportedOperationException();
    }
}

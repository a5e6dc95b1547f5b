package cardwright.write;

/// How far a job is, as its journal tells.
public enum JobState {
    /// Nothing was sent to the card yet.
    OPEN,
    /// Something was sent, and the job did not end.
    INTERRUPTED,
    /// It ended; steps may have been lost, see [StepState#LOST].
    DONE,
    /// It ended, and what it did was undone.
    UNDONE,
    /// Its owner needs it no longer.
    CLOSED
}

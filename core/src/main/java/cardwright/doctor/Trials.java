package cardwright.doctor;

/// How the trials of an experiment went. Trials that came to nothing (the card was lost, or refused already
/// before the point of the experiment) are not counted.
///
/// @param ok how many went well
/// @param failed how many did not
public record Trials(int ok, int failed) {
    /// No trial.
    public static final Trials NONE = new Trials(0, 0);

    /// How many there were.
    public int total() {
        return ok + failed;
    }

    /// How many failed, of all.
    public Proportion failures() {
        return new Proportion(failed, total());
    }

    Trials plus(boolean success) {
        return success ? new Trials(ok + 1, failed) : new Trials(ok, failed + 1);
    }
}

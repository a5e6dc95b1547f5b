package cardwright.doctor;

/// How the rounds of Load Keys, General Authenticate and Read Binary went. Immutable.
///
/// @param ok how many went well
/// @param refused how many ended with a refusal
/// @param lost in how many the card was lost
public record Stability(int ok, int refused, int lost) {
    static Stability of(Observations.Rounds rounds) {
        return new Stability(rounds.ok, rounds.refused(), rounds.lost);
    }

    /// How many rounds there were.
    public int total() {
        return ok + refused + lost;
    }

    /// Those that went well, of all.
    public Proportion success() {
        return new Proportion(ok, total());
    }
}

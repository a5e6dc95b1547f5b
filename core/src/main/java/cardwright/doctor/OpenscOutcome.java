package cardwright.doctor;

import cardwright.apdu.StatusWord;
import java.util.List;

/// What became of replayed runs of opensc-tool: its probes, then the user's three commands. Immutable.
///
/// @param runs how each run went, with the probes of a version of today
/// @param classGuess the answers to the GET RESPONSE by which 0.12 and 0.13 guess a class byte, as far as
///     they went
/// @param classGuessLost whether the card was lost in it
public record OpenscOutcome(List<Run> runs, List<StatusWord> classGuess, boolean classGuessLost) {
    /// An outcome of these parts; the lists are copied.
    public OpenscOutcome {
        runs = List.copyOf(runs);
        classGuess = List.copyOf(classGuess);
    }

    /// One run.
    ///
    /// @param probes how many probes were sent
    /// @param lostAt the number of the probe in which the card was lost, from 1; 0 if in none
    /// @param driver whose card it was taken for: `default` for none in particular
    /// @param worked whether the three commands then succeeded
    public record Run(int probes, int lostAt, String driver, boolean worked) {}

    /// How many runs did not end well.
    public int failed() {
        return (int) runs.stream().filter(run -> !run.worked()).count();
    }

    /// Whether versions 0.12 and 0.13 end with "Card is invalid or cannot be handled": every class byte
    /// they try is answered 6E 00, or a command is not answered.
    public boolean oldVersionsFail() {
        return classGuessLost || classGuess.stream().allMatch(status -> status.sw1() == 0x6E);
    }
}

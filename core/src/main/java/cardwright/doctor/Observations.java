package cardwright.doctor;

import cardwright.apdu.StatusWord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the experiments saw so far: each fills in its part, the diagnosis reads it.
final class Observations {
    /// The forms of Load Keys the reader took, and of those the ones that opened the sector.
    final List<LoadForm> taken = new ArrayList<>();

    final List<LoadForm> opening = new ArrayList<>();

    /// The trials of the experiments that have some.
    final Map<ExperimentId, Trials> trials = new EnumMap<>(ExperimentId.class);

    boolean readable;
    final Rounds rounds = new Rounds();

    /// How often the wrong key was accepted.
    int wrongKeyAccepted;

    Optional<StatusWord> refusedKey = Optional.empty();
    boolean recoversAfterRefusal;
    boolean staysOpenAfterLeave;
    int readLimit = 16;
    boolean takesOldAuthenticate;

    /// How often the card was lost in the foreign command.
    int foreignLost;

    /// Every answer to the foreign command, in order.
    final List<StatusWord> foreignAnswers = new ArrayList<>();

    Optional<OpenscOutcome> opensc = Optional.empty();

    /// How the rounds of the three commands went.
    static final class Rounds {
        int ok;
        int loadRefused;
        int authenticateRefused;
        int readRefused;
        int lost;
        boolean differs;

        int refused() {
            return loadRefused + authenticateRefused + readRefused;
        }

        /// Those that ended with an answer.
        int answered() {
            return ok + refused();
        }

        Proportion failures() {
            return new Proportion(refused(), answered());
        }
    }

    Trials trials(ExperimentId id) {
        return trials.getOrDefault(id, Trials.NONE);
    }

    /// Whether no round was refused.
    boolean isSteady() {
        return rounds.refused() == 0;
    }

    /// Whether an experiment fails more often than chance explains: at least every other time, and more often
    /// than the rounds, which have more commands in them that chance can hit.
    boolean proves(ExperimentId id) {
        Proportion failures = trials(id).failures();
        return 2 * failures.count() >= failures.total() && failures.isMoreOftenThan(rounds.failures());
    }

    /// Refusals in experiments that otherwise went well: the work of chance. In opensc-tool's probes chance
    /// has too much of a chance.
    int strays() {
        int strays = 0;
        for (Map.Entry<ExperimentId, Trials> entry : trials.entrySet()) {
            Trials each = entry.getValue();
            boolean counts = each.ok() > 0 && entry.getKey() != ExperimentId.OPENSC;
            int lost = entry.getKey() == ExperimentId.FOREIGN ? foreignLost : 0;
            strays += counts ? each.failed() - lost : 0;
        }
        return strays;
    }
}

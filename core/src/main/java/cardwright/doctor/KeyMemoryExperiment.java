package cardwright.doctor;

import cardwright.card.CardException;
import cardwright.doctor.Examination.Outcome;
import java.util.List;

/// Whether a loaded key is still there after something: authenticates without loading it again.
///
/// @param id which of the three it is
/// @param between what comes between loading and authenticating; whether it went well
record KeyMemoryExperiment(ExperimentId id, Between between) implements Experiment {
    /// Something between loading and authenticating.
    @FunctionalInterface
    interface Between {
        /// Does it, and tells whether it went well.
        boolean happens(Examination x) throws CardException;
    }

    /// After an authentication; after the card was activated anew, and nothing was authenticated before;
    /// the same with its power taken away.
    static List<Experiment> all() {
        return List.of(
                new KeyMemoryExperiment(ExperimentId.AUTHENTICATE_TWICE, Examination::authenticate),
                new KeyMemoryExperiment(ExperimentId.KEY_AFTER_RESET, x -> {
                    x.wire.reset();
                    return true;
                }),
                new KeyMemoryExperiment(ExperimentId.KEY_AFTER_UNPOWER, x -> {
                    x.wire.unpower();
                    return true;
                }));
    }

    @Override
    public void run(Examination x) throws CardException, StoppedEarly {
        x.seen.trials.put(id, x.count(x.enough(), () -> trial(x)));
    }

    private Outcome trial(Examination x) throws CardException {
        x.wire.reset();
        if (!x.loadRight() || !between.happens(x)) {
            return Outcome.VOID;
        }
        return Outcome.of(x.authenticate());
    }
}

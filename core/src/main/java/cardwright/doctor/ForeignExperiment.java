package cardwright.doctor;

import cardwright.card.CardException;
import cardwright.card.CardLost;
import cardwright.doctor.Examination.Outcome;

/// Sends one command meant for another kind of card, then authenticates and reads without activating the
/// card anew. The key is loaded before, so that nothing comes between.
final class ForeignExperiment implements Experiment {
    @Override
    public ExperimentId id() {
        return ExperimentId.FOREIGN;
    }

    @Override
    public void run(Examination x) throws CardException, StoppedEarly {
        x.seen.trials.put(id(), x.count(x.enough(), () -> trial(x)));
    }

    private static Outcome trial(Examination x) throws CardException, StoppedEarly {
        x.wire.reset();
        if (!x.loadRight()) {
            return Outcome.VOID;
        }
        try {
            x.seen.foreignAnswers.add(x.wire.status(LatencyKind.FOREIGN, ReadingCommands.FOREIGN));
        } catch (CardLost e) {
            x.seen.foreignLost++;
            x.recover(e);
            return Outcome.FAILED;
        }
        return Outcome.of(x.authenticate() && x.read());
    }
}

package cardwright.doctor;

import cardwright.card.CardException;
import cardwright.doctor.Examination.Outcome;

/// Leaves an open sector alone for six seconds, without a transaction, and reads. Windows resets a card
/// after five seconds, though only where a program holds a transaction.
final class IdleExperiment implements Experiment {
    private static final long SIX_SECONDS = 6_000_000_000L;
    private static final int TRIALS = 3;

    @Override
    public ExperimentId id() {
        return ExperimentId.IDLE;
    }

    @Override
    public void run(Examination x) throws CardException, StoppedEarly {
        x.seen.trials.put(id(), x.untilOk(TRIALS, () -> trial(x)));
    }

    private static Outcome trial(Examination x) throws CardException {
        if (!x.open() || !x.read()) {
            return Outcome.VOID;
        }
        x.wire.sleep(SIX_SECONDS);
        return Outcome.of(x.read());
    }
}

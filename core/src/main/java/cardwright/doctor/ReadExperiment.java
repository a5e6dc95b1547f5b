package cardwright.doctor;

import cardwright.card.CardException;
import cardwright.doctor.Examination.Outcome;

/// Opens the sector once and reads the block. A key that opens and never reads is told from bad luck by its
/// number.
final class ReadExperiment implements Experiment {
    private static final int MAX_TRIES = 40;
    private static final int OPENED_IN_VAIN = 8;

    private int opened;

    @Override
    public ExperimentId id() {
        return ExperimentId.READ;
    }

    @Override
    public void run(Examination x) throws CardException, StoppedEarly {
        for (int tries = 0; tries < MAX_TRIES && !x.seen.readable && opened < OPENED_IN_VAIN; tries++) {
            x.seen.readable = x.attempt(() -> trial(x)) == Outcome.OK;
        }
        if (!x.seen.readable && opened >= OPENED_IN_VAIN) {
            throw new StoppedEarly(Verdict.Kind.READ_REFUSED);
        }
    }

    private Outcome trial(Examination x) throws CardException {
        if (!x.open()) {
            return Outcome.VOID;
        }
        opened++;
        return Outcome.of(x.read());
    }
}

package cardwright.doctor;

import cardwright.card.CardException;
import cardwright.card.Disposition;
import cardwright.doctor.Examination.Outcome;
import java.util.List;

/// Ends a connection that has a sector open in one of the ways, and works on a new one, as the next program
/// would.
///
/// @param id which of the three it is
/// @param disposition how the first connection ends
record DispositionExperiment(ExperimentId id, Disposition disposition) implements Experiment {
    static List<Experiment> all() {
        return List.of(
                new DispositionExperiment(ExperimentId.AFTER_LEAVE, Disposition.LEAVE),
                new DispositionExperiment(ExperimentId.AFTER_RESET, Disposition.RESET),
                new DispositionExperiment(ExperimentId.AFTER_UNPOWER, Disposition.UNPOWER));
    }

    @Override
    public void run(Examination x) throws CardException, StoppedEarly {
        if (disposition == Disposition.LEAVE) {
            Trials open = x.untilOk(x.fewTimes(), () -> stillOpen(x));
            x.seen.staysOpenAfterLeave = open.ok() > 0;
        }
        x.seen.trials.put(id, x.count(x.enough(), () -> trial(x)));
    }

    private Outcome stillOpen(Examination x) throws CardException {
        if (!x.open()) {
            return Outcome.VOID;
        }
        x.wire.reopen(disposition);
        return Outcome.of(x.read());
    }

    private Outcome trial(Examination x) throws CardException {
        if (!x.open()) {
            return Outcome.VOID;
        }
        x.wire.reopen(disposition);
        return Outcome.of(x.loadRight() && x.authenticate());
    }
}

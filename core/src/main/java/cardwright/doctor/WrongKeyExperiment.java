package cardwright.doctor;

import cardwright.apdu.StatusWord;
import cardwright.card.CardException;
import cardwright.doctor.Examination.Outcome;
import java.util.Optional;

/// Authenticates with a wrong key, then with the right one: at once, and after the card was activated anew.
final class WrongKeyExperiment implements Experiment {
    @Override
    public ExperimentId id() {
        return ExperimentId.WRONG_KEY;
    }

    @Override
    public void run(Examination x) throws CardException, StoppedEarly {
        x.seen.trials.put(id(), x.count(x.enough(), () -> trial(x)));
    }

    private static Outcome trial(Examination x) throws CardException {
        x.wire.reset();
        if (!x.loadWrong()) {
            return Outcome.VOID;
        }
        StatusWord status = x.authenticate(x.form);
        if (status.isOk()) {
            x.seen.wrongKeyAccepted++;
            return Outcome.VOID;
        }
        x.seen.refusedKey = Optional.of(status);
        if (!x.loadRight()) {
            return Outcome.VOID;
        }
        x.seen.recoversAfterRefusal |= x.authenticate();
        return Outcome.of(x.open());
    }
}

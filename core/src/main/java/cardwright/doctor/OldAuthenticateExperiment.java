package cardwright.doctor;

import cardwright.apdu.CommandApdu;
import cardwright.card.CardException;
import cardwright.card.KeyRing;
import cardwright.doctor.Examination.Outcome;

/// Authenticates with `FF 88`, the form of PC/SC 2.01, and reads, so that an answer alone does not count.
final class OldAuthenticateExperiment implements Experiment {
    @Override
    public ExperimentId id() {
        return ExperimentId.OLD_AUTHENTICATE;
    }

    @Override
    public void run(Examination x) throws CardException, StoppedEarly {
        x.seen.takesOldAuthenticate = x.untilOk(x.fewTimes(), () -> trial(x)).ok() > 0;
    }

    private static Outcome trial(Examination x) throws CardException {
        x.wire.reset();
        if (!x.loadRight()) {
            return Outcome.VOID;
        }
        KeyRing.Entry key = x.options.key();
        CommandApdu command = ReadingCommands.oldAuthenticate(x.options.block(), key.type(), x.form.slot());
        return Outcome.of(x.wire.status(LatencyKind.AUTHENTICATE, command).isOk() && x.read());
    }
}

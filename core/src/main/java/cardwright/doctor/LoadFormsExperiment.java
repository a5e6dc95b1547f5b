package cardwright.doctor;

import cardwright.apdu.StatusWord;
import cardwright.card.CardException;
import cardwright.doctor.Examination.Outcome;
import java.util.Optional;

/// Tries the forms of Load Keys, those for volatile memory first. Non-volatile memory, where the key would
/// stay for good, is tried only if no other form opens the sector.
final class LoadFormsExperiment implements Experiment {
    private static final int MAX_PASSES = 12;
    private static final int MAX_REFUSALS = 24;

    private int refusals;

    @Override
    public ExperimentId id() {
        return ExperimentId.LOAD_FORMS;
    }

    @Override
    public void run(Examination x) throws CardException, StoppedEarly {
        for (int pass = 0; pass < MAX_PASSES && x.seen.opening.isEmpty() && refusals < MAX_REFUSALS; pass++) {
            pass(x);
        }
        if (x.seen.taken.isEmpty()) {
            throw new StoppedEarly(Verdict.Kind.NO_LOAD_KEYS);
        }
        if (x.seen.opening.isEmpty()) {
            throw new StoppedEarly(Verdict.Kind.KEY_REFUSED);
        }
        x.form = x.seen.opening.getFirst();
    }

    private void pass(Examination x) throws CardException, StoppedEarly {
        for (LoadForm form : LoadForm.volatileForms(x.options.key().type())) {
            if (x.seen.opening.stream().noneMatch(form::loadsLike)) {
                tryForm(x, form);
            }
        }
        if (x.seen.opening.isEmpty()) {
            tryForm(x, LoadForm.NON_VOLATILE);
        }
    }

    /// Once more if the card was lost meanwhile.
    private void tryForm(Examination x, LoadForm form) throws CardException, StoppedEarly {
        if (x.attempt(() -> trial(x, form)) == Outcome.VOID) {
            x.attempt(() -> trial(x, form));
        }
    }

    private Outcome trial(Examination x, LoadForm form) throws CardException {
        x.wire.reset();
        if (!x.loadRight(form).isOk()) {
            return Outcome.FAILED;
        }
        if (!x.seen.taken.contains(form)) {
            x.seen.taken.add(form);
        }
        StatusWord status = x.authenticate(form);
        if (!status.isOk()) {
            refusals++;
            x.seen.refusedKey = Optional.of(status);
            return Outcome.FAILED;
        }
        x.seen.opening.add(form);
        return Outcome.OK;
    }
}

package cardwright.doctor;

import cardwright.lint.Severity;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;

/// What is odd about the reader's memory for keys.
record KeyDiagnosis(Context context) {
    List<Oddity> oddities() {
        List<Oddity> found = new ArrayList<>();
        if (context.forgetsKeys()) {
            found.add(odd(
                    OddityKind.FORGETS_KEYS,
                    Severity.WARNING,
                    CoreTexts.doctorForgetsWhat(),
                    trials(ExperimentId.AUTHENTICATE_TWICE),
                    CoreTexts.doctorForgetsAdvice()));
        }
        if (context.clearsOnReset()) {
            found.add(odd(
                    OddityKind.CLEARS_ON_RESET,
                    context.row().keepsKeys() ? Severity.WARNING : Severity.NOTE,
                    CoreTexts.doctorClearsWhat(),
                    trials(ExperimentId.KEY_AFTER_RESET),
                    CoreTexts.doctorClearsAdvice()));
        }
        if (context.seen().wrongKeyAccepted > 0) {
            int times = context.seen().wrongKeyAccepted;
            found.add(odd(
                    OddityKind.KEY_NOT_USED,
                    Severity.ERROR,
                    CoreTexts.doctorNotUsedWhat(),
                    CoreTexts.doctorNotUsedSeen(times),
                    CoreTexts.doctorNotUsedAdvice()));
        }
        if (context.seen().proves(ExperimentId.WRONG_KEY)) {
            found.add(odd(
                    OddityKind.STUCK_AFTER_REFUSAL,
                    Severity.ERROR,
                    CoreTexts.doctorStuckWhat(),
                    trials(ExperimentId.WRONG_KEY),
                    CoreTexts.doctorStuckAdvice()));
        }
        return found;
    }

    private Text trials(ExperimentId id) {
        return Diagnosis.trials(context.seen().trials(id));
    }

    private static Oddity odd(OddityKind kind, Severity severity, Text what, Text evidence, Text advice) {
        return Diagnosis.odd(kind, kind.id(), severity, Confidence.CERTAIN).told(what, evidence, advice);
    }
}

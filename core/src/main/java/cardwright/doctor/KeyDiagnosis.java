package cardwright.doctor;

import cardwright.lint.Severity;
import cardwright.text.Text;
import cardwright.words.CoreMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What is odd about the reader's memory for keys.
record KeyDiagnosis(Context context) {
    List<Oddity> oddities() {
        List<Oddity> found = new ArrayList<>();
        if (context.forgetsKeys()) {
            found.add(odd(
                    OddityKind.FORGETS_KEYS,
                    Severity.WARNING,
                    CoreMessages::doctorForgetsWhat,
                    trials(ExperimentId.AUTHENTICATE_TWICE),
                    CoreMessages::doctorForgetsAdvice));
        }
        if (context.clearsOnReset()) {
            found.add(odd(
                    OddityKind.CLEARS_ON_RESET,
                    context.row().keepsKeys() ? Severity.WARNING : Severity.NOTE,
                    CoreMessages::doctorClearsWhat,
                    trials(ExperimentId.KEY_AFTER_RESET),
                    CoreMessages::doctorClearsAdvice));
        }
        if (context.seen().wrongKeyAccepted > 0) {
            int times = context.seen().wrongKeyAccepted;
            found.add(odd(
                    OddityKind.KEY_NOT_USED,
                    Severity.ERROR,
                    CoreMessages::doctorNotUsedWhat,
                    CoreMessages.text(m -> m.doctorNotUsedSeen(times)),
                    CoreMessages::doctorNotUsedAdvice));
        }
        if (context.seen().proves(ExperimentId.WRONG_KEY)) {
            found.add(odd(
                    OddityKind.STUCK_AFTER_REFUSAL,
                    Severity.ERROR,
                    CoreMessages::doctorStuckWhat,
                    trials(ExperimentId.WRONG_KEY),
                    CoreMessages::doctorStuckAdvice));
        }
        return found;
    }

    private Text trials(ExperimentId id) {
        return Diagnosis.trials(context.seen().trials(id));
    }

    private static Oddity odd(
            OddityKind kind,
            Severity severity,
            Function<CoreMessages, String> what,
            Text evidence,
            Function<CoreMessages, String> advice) {
        return Diagnosis.odd(kind, kind.id(), severity, Confidence.CERTAIN)
                .told(CoreMessages.text(what), evidence, CoreMessages.text(advice));
    }
}

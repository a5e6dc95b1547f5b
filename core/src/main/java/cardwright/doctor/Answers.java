package cardwright.doctor;

import cardwright.text.Text;
import cardwright.text.TextList;
import cardwright.words.CoreMessages;
import java.util.List;

/// What each experiment came to, in words.
final class Answers {
    private Answers() {}

    static Text of(ExperimentId id, Observations seen) {
        return CoreMessages.text(m -> switch (id) {
            case LOAD_FORMS -> forms(m, seen);
            case READ -> seen.readable ? m.doctorYes() : m.doctorNo();
            case STABILITY -> stability(m, Stability.of(seen.rounds));
            case WRONG_KEY -> wrongKey(m, seen);
            case AUTHENTICATE_TWICE, KEY_AFTER_RESET, KEY_AFTER_UNPOWER, AFTER_RESET, AFTER_UNPOWER, IDLE ->
                trials(m, seen.trials(id));
            case AFTER_LEAVE -> {
                String trials = trials(m, seen.trials(id));
                yield seen.staysOpenAfterLeave ? m.doctorSaidStillOpen(trials) : trials;
            }
            case FOREIGN -> foreign(m, seen);
            case LONG_READS -> m.doctorSaidLongReads(seen.readLimit);
            case OLD_AUTHENTICATE -> seen.takesOldAuthenticate ? m.doctorYes() : m.doctorNo();
            case OPENSC -> opensc(m, seen);
        });
    }

    private static String forms(CoreMessages m, Observations seen) {
        if (seen.taken.isEmpty()) {
            return m.doctorSaidNoForm();
        }
        String taken = list(seen.taken).in(m.language());
        return seen.opening.isEmpty()
                ? m.doctorSaidFormsInVain(taken)
                : m.doctorSaidForms(taken, list(seen.opening).in(m.language()));
    }

    private static Text list(List<LoadForm> forms) {
        return new TextList(
                        forms.stream().map(form -> (Text) _ -> form.toString()).toList())
                .and();
    }

    private static String stability(CoreMessages m, Stability stability) {
        String low = Figures.percent(stability.success().lower(Proportion.CONFIDENCE_95));
        String high = Figures.percent(stability.success().upper(Proportion.CONFIDENCE_95));
        return m.doctorSaidStability(stability.ok(), stability.total(), low, high);
    }

    private static String trials(CoreMessages m, Trials trials) {
        if (trials.total() == 0) {
            return m.doctorSaidNothing();
        }
        if (trials.ok() == 0) {
            return m.doctorSaidNever(trials.total());
        }
        return trials.failed() == 0
                ? m.doctorSaidAlways(trials.total())
                : m.doctorSaidSometimes(trials.ok(), trials.total());
    }

    private static String wrongKey(CoreMessages m, Observations seen) {
        if (seen.wrongKeyAccepted > 0) {
            return m.doctorSaidWrongKeyAccepted(seen.wrongKeyAccepted);
        }
        Object status = seen.refusedKey.map(Object::toString).orElse("-");
        return seen.recoversAfterRefusal
                ? m.doctorSaidRecovers(status)
                : m.doctorSaidNeedsReset(status, trials(m, seen.trials(ExperimentId.WRONG_KEY)));
    }

    private static String foreign(CoreMessages m, Observations seen) {
        String after = trials(m, seen.trials(ExperimentId.FOREIGN));
        return seen.foreignAnswers.isEmpty()
                ? m.doctorSaidForeignLost(after)
                : m.doctorSaidForeign(ForeignDiagnosis.list(seen.foreignAnswers), after);
    }

    private static String opensc(CoreMessages m, Observations seen) {
        if (seen.opensc.isEmpty()) {
            return m.doctorSaidNothing();
        }
        OpenscOutcome outcome = seen.opensc.get();
        int worked = outcome.runs().size() - outcome.failed();
        String runs = m.doctorSaidOpensc(worked, outcome.runs().size());
        return outcome.oldVersionsFail() ? runs + m.doctorSaidOpenscOld() : runs;
    }
}

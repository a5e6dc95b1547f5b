package cardwright.doctor;

import cardwright.text.Text;
import cardwright.text.TextList;
import cardwright.words.CoreTexts;
import java.util.List;

/// What each experiment came to, in words.
final class Answers {
    private Answers() {}

    static Text of(ExperimentId id, Observations seen) {
        return switch (id) {
            case LOAD_FORMS -> forms(seen);
            case READ -> seen.readable ? CoreTexts.doctorYes() : CoreTexts.doctorNo();
            case STABILITY -> stability(Stability.of(seen.rounds));
            case WRONG_KEY -> wrongKey(seen);
            case AUTHENTICATE_TWICE, KEY_AFTER_RESET, KEY_AFTER_UNPOWER, AFTER_RESET, AFTER_UNPOWER, IDLE ->
                trials(seen.trials(id));
            case AFTER_LEAVE -> {
                Text trials = trials(seen.trials(id));
                yield seen.staysOpenAfterLeave ? CoreTexts.doctorSaidStillOpen(trials) : trials;
            }
            case FOREIGN -> foreign(seen);
            case LONG_READS -> CoreTexts.doctorSaidLongReads(seen.readLimit);
            case OLD_AUTHENTICATE -> seen.takesOldAuthenticate ? CoreTexts.doctorYes() : CoreTexts.doctorNo();
            case OPENSC -> opensc(seen);
        };
    }

    private static Text forms(Observations seen) {
        if (seen.taken.isEmpty()) {
            return CoreTexts.doctorSaidNoForm();
        }
        Text taken = list(seen.taken);
        return seen.opening.isEmpty()
                ? CoreTexts.doctorSaidFormsInVain(taken)
                : CoreTexts.doctorSaidForms(taken, list(seen.opening));
    }

    private static Text list(List<LoadForm> forms) {
        return new TextList(
                        forms.stream().map(form -> (Text) _ -> form.toString()).toList())
                .and();
    }

    private static Text stability(Stability stability) {
        String low = Figures.percent(stability.success().lower(Proportion.CONFIDENCE_95));
        String high = Figures.percent(stability.success().upper(Proportion.CONFIDENCE_95));
        return CoreTexts.doctorSaidStability(stability.ok(), stability.total(), low, high);
    }

    private static Text trials(Trials trials) {
        if (trials.total() == 0) {
            return CoreTexts.doctorSaidNothing();
        }
        if (trials.ok() == 0) {
            return CoreTexts.doctorSaidNever(trials.total());
        }
        return trials.failed() == 0
                ? CoreTexts.doctorSaidAlways(trials.total())
                : CoreTexts.doctorSaidSometimes(trials.ok(), trials.total());
    }

    private static Text wrongKey(Observations seen) {
        if (seen.wrongKeyAccepted > 0) {
            return CoreTexts.doctorSaidWrongKeyAccepted(seen.wrongKeyAccepted);
        }
        Object status = seen.refusedKey.map(Object::toString).orElse("-");
        return seen.recoversAfterRefusal
                ? CoreTexts.doctorSaidRecovers(status)
                : CoreTexts.doctorSaidNeedsReset(status, trials(seen.trials(ExperimentId.WRONG_KEY)));
    }

    private static Text foreign(Observations seen) {
        Text after = trials(seen.trials(ExperimentId.FOREIGN));
        return seen.foreignAnswers.isEmpty()
                ? CoreTexts.doctorSaidForeignLost(after)
                : CoreTexts.doctorSaidForeign(ForeignDiagnosis.list(seen.foreignAnswers), after);
    }

    private static Text opensc(Observations seen) {
        if (seen.opensc.isEmpty()) {
            return CoreTexts.doctorSaidNothing();
        }
        OpenscOutcome outcome = seen.opensc.get();
        int worked = outcome.runs().size() - outcome.failed();
        Text runs = CoreTexts.doctorSaidOpensc(worked, outcome.runs().size());
        return outcome.oldVersionsFail()
                ? language ->
                        runs.in(language) + CoreTexts.doctorSaidOpenscOld().in(language)
                : runs;
    }
}

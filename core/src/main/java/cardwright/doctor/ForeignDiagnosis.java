package cardwright.doctor;

import cardwright.apdu.StatusWord;
import cardwright.card.Refusal;
import cardwright.lint.Severity;
import cardwright.text.Hex;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// What commands meant for other kinds of cards do to this reader, and what opensc-tool makes of it.
record ForeignDiagnosis(Context context) {
    static final String ALTERNATING = "alternating";

    List<Oddity> oddities() {
        List<Oddity> found = new ArrayList<>();
        if (context.openscUpsets()) {
            found.add(openscUpsets());
        }
        if (context.foreignUpsets()) {
            found.add(Diagnosis.odd(
                            OddityKind.FOREIGN_UPSETS,
                            OddityKind.FOREIGN_UPSETS.id(),
                            Severity.WARNING,
                            Confidence.CERTAIN)
                    .told(
                            CoreTexts.doctorUpsetsWhat(),
                            Diagnosis.trials(context.seen().trials(ExperimentId.FOREIGN)),
                            CoreTexts.doctorUpsetsAdvice()));
        }
        answers(found);
        context.seen().opensc.ifPresent(outcome -> opensc(outcome, found));
        return found;
    }

    private Oddity openscUpsets() {
        OpenscOutcome outcome = context.seen().opensc.orElseThrow();
        int failed = outcome.failed();
        int runs = outcome.runs().size();
        return Diagnosis.odd(
                        OddityKind.OPENSC_UPSETS, OddityKind.OPENSC_UPSETS.id(), Severity.WARNING, Confidence.CERTAIN)
                .told(
                        CoreTexts.doctorOpenscWhat(),
                        CoreTexts.doctorOpenscSeen(failed, runs),
                        CoreTexts.doctorOpenscAdvice());
    }

    /// The answers to the foreign command, where they vary or are not those of such readers.
    private void answers(List<Oddity> found) {
        List<StatusWord> answers = context.seen().foreignAnswers;
        TreeSet<Integer> different = new TreeSet<>();
        answers.forEach(status -> different.add(status.value()));
        if (different.size() > 1) {
            String seen = list(answers);
            found.add(answer(
                    ALTERNATING,
                    Severity.WARNING,
                    CoreTexts.doctorVariesWhat(seen),
                    CoreTexts.doctorVariesSeen(answers.size())));
        } else if (!answers.isEmpty()) {
            StatusWord status = answers.getFirst();
            StatusWord expected = context.row().status(Refusal.CLASS);
            if (!status.equals(expected)) {
                found.add(constant(status, expected, answers.size()));
            }
        }
    }

    private static Oddity constant(StatusWord status, StatusWord expected, int times) {
        boolean claims = status.isOk() || status.sw1() == 0x61;
        return answer(
                Hex.ofShort(status.value()),
                claims ? Severity.WARNING : Severity.NOTE,
                claims ? CoreTexts.doctorClaimsWhat(status) : CoreTexts.doctorAnswersWhat(status, expected),
                CoreTexts.doctorAnswersSeen(times));
    }

    private static Oddity answer(String argument, Severity severity, Text what, Text evidence) {
        String notation = OddityKind.FOREIGN_SW.id() + "=" + argument;
        return Diagnosis.odd(OddityKind.FOREIGN_SW, notation, severity, Confidence.CERTAIN)
                .told(what, evidence, CoreTexts.doctorAnswersAdvice());
    }

    private static void opensc(OpenscOutcome outcome, List<Oddity> found) {
        outcome.runs().stream()
                .filter(run -> !run.driver().equals("default"))
                .findFirst()
                .ifPresent(run -> found.add(Diagnosis.odd(
                                OddityKind.OPENSC_MISTAKES,
                                OddityKind.OPENSC_MISTAKES.id(),
                                Severity.WARNING,
                                Confidence.CERTAIN)
                        .told(
                                CoreTexts.doctorMistakesWhat(),
                                CoreTexts.doctorMistakesSeen(run.probes()),
                                CoreTexts.doctorOpenscAdvice())));
        if (outcome.oldVersionsFail()) {
            String seen = list(outcome.classGuess());
            found.add(Diagnosis.odd(
                            OddityKind.OPENSC_OLD_FAILS,
                            OddityKind.OPENSC_OLD_FAILS.id(),
                            Severity.NOTE,
                            Confidence.CERTAIN)
                    .told(
                            CoreTexts.doctorOldFailsWhat(),
                            outcome.classGuessLost()
                                    ? CoreTexts.doctorOldFailsLost()
                                    : CoreTexts.doctorOldFailsSeen(seen),
                            CoreTexts.doctorOldFailsAdvice()));
        }
    }

    /// The first few, as they came; one where all are the same.
    static String list(List<StatusWord> answers) {
        if (answers.stream().distinct().count() == 1) {
            return answers.getFirst().toString();
        }
        StringBuilder text = new StringBuilder();
        for (StatusWord status : answers.subList(0, Math.min(4, answers.size()))) {
            text.append(text.isEmpty() ? "" : ", ").append(status);
        }
        return text.append(answers.size() > 4 ? ", …" : "").toString();
    }
}

package cardwright.doctor;

import cardwright.lint.Severity;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the observations come to. Goes by them alone.
final class Diagnosis {
    /// Load Keys does not reach the card: USB takes up to 2 ms, the reader's firmware up to 10, the PC/SC
    /// service up to 0.5 where nobody else waits. 12.5 ms in all, and a little more. Source: orders of
    /// magnitude, from full-speed USB and from what is told of PN532 readers, the slowest; not
    /// measurements.
    static final long SLOW_NANOS = 15_000_000;

    private static final double MILLION = 1_000_000;

    private Diagnosis() {}

    /// Everything odd, the gravest first.
    static List<Oddity> of(Context context) {
        List<Oddity> found = new ArrayList<>(new ForeignDiagnosis(context).oddities());
        chance(context, found);
        found.addAll(new LossDiagnosis(context).oddities());
        found.addAll(new KeyDiagnosis(context).oddities());
        connection(context, found);
        time(context, found);
        found.sort(Comparator.comparing(Oddity::severity));
        return List.copyOf(found);
    }

    /// Refusals that no experiment explains.
    private static void chance(Context context, List<Oddity> found) {
        Observations.Rounds rounds = context.seen().rounds;
        int refused = rounds.refused();
        int strays = context.seen().strays();
        if (refused + strays > 0) {
            Confidence confidence =
                    refused >= 3 ? Confidence.CERTAIN : refused == 2 ? Confidence.LIKELY : Confidence.POSSIBLE;
            found.add(odd(OddityKind.FLAKY, flaky(rounds), Severity.ERROR, confidence)
                    .told(
                            CoreTexts.doctorFlakyWhat(),
                            refused > 0 ? refusals(rounds) : CoreTexts.doctorFlakyElsewhere(strays, rounds.answered()),
                            CoreTexts.doctorFlakyAdvice()));
        }
        if (rounds.differs) {
            found.add(odd(OddityKind.READ_DIFFERS, OddityKind.READ_DIFFERS.id(), Severity.ERROR, Confidence.CERTAIN)
                    .told(
                            CoreTexts.doctorDiffersWhat(),
                            CoreTexts.doctorDiffersSeen(rounds.ok),
                            CoreTexts.doctorDiffersAdvice()));
        }
    }

    /// How many commands in a hundred meet a halted card, if each does with the same chance.
    private static String flaky(Observations.Rounds rounds) {
        double share = rounds.answered() == 0 ? 0 : (double) rounds.ok / rounds.answered();
        long percent = Math.round(100 * (1 - Math.sqrt(Math.sqrt(share))));
        return OddityKind.FLAKY.id() + "=" + Math.max(1, percent);
    }

    private static Text refusals(Observations.Rounds rounds) {
        Proportion failures = rounds.failures();
        String low = Figures.percent(failures.lower(Proportion.CONFIDENCE_95));
        String high = Figures.percent(failures.upper(Proportion.CONFIDENCE_95));
        return CoreTexts.doctorFlakySeen(
                failures.count(),
                failures.total(),
                low,
                high,
                rounds.loadRefused,
                rounds.authenticateRefused,
                rounds.readRefused);
    }

    private static void connection(Context context, List<Oddity> found) {
        for (ExperimentId id :
                List.of(ExperimentId.AFTER_LEAVE, ExperimentId.AFTER_RESET, ExperimentId.AFTER_UNPOWER)) {
            if (context.seen().proves(id)) {
                found.add(odd(
                                OddityKind.DISPOSITION_UPSETS,
                                OddityKind.DISPOSITION_UPSETS.id() + "=" + id.id(),
                                Severity.WARNING,
                                Confidence.CERTAIN)
                        .told(
                                CoreTexts.doctorDispositionWhat(id.question()),
                                trials(context.seen().trials(id)),
                                CoreTexts.doctorDispositionAdvice()));
            }
        }
        if (context.seen().proves(ExperimentId.IDLE)) {
            found.add(odd(OddityKind.IDLE_CLOSES, OddityKind.IDLE_CLOSES.id(), Severity.WARNING, Confidence.CERTAIN)
                    .told(
                            CoreTexts.doctorIdleWhat(),
                            trials(context.seen().trials(ExperimentId.IDLE)),
                            CoreTexts.doctorIdleAdvice()));
        }
    }

    private static void time(Context context, List<Oddity> found) {
        @Nullable Latency load = context.latency(LatencyKind.LOAD_KEYS).orElse(null);
        if (load == null || load.min() <= SLOW_NANOS) {
            return;
        }
        String notation = OddityKind.SLOW.id() + "=" + Math.round(load.median() / MILLION);
        String min = Figures.milliseconds(load.min());
        String limit = Figures.milliseconds(SLOW_NANOS);
        found.add(odd(OddityKind.SLOW, notation, Severity.WARNING, Confidence.CERTAIN)
                .told(
                        CoreTexts.doctorSlowWhat(),
                        CoreTexts.doctorSlowSeen(load.count(), min, limit),
                        CoreTexts.doctorSlowAdvice()));
    }

    /// How the trials of an experiment went, as evidence.
    static Text trials(Trials trials) {
        return CoreTexts.doctorTrialsFailed(trials.failed(), trials.total());
    }

    /// Begins an oddity of one kind.
    static Begun odd(OddityKind kind, String notation, Severity severity, Confidence confidence) {
        return (what, evidence, advice) ->
                new Oddity(List.of(kind), List.of(notation), severity, confidence, what, evidence, advice);
    }

    /// An oddity that lacks its words.
    @FunctionalInterface
    interface Begun {
        /// The oddity, told in these words.
        Oddity told(Text what, Text evidence, Text advice);
    }
}

package cardwright.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Causes while they are being found, each with the attempts and lines that speak for it.
final class Findings {
    /// How many lines of evidence are named: nobody looks up more.
    private static final int MOST_LINES = 12;

    private final Map<Cause, Evidence> causes = new LinkedHashMap<>();

    private static final class Evidence {
        private Confidence confidence = Confidence.POSSIBLE;
        private final TreeSet<Integer> attempts = new TreeSet<>();
        private final TreeSet<Integer> lines = new TreeSet<>();
    }

    /// A cause of this attempt's failure; the surest word about it stays.
    void add(Cause cause, Confidence confidence, Attempt attempt, int line) {
        Evidence evidence = causes.computeIfAbsent(cause, _ -> new Evidence());
        if (confidence.compareTo(evidence.confidence) < 0) {
            evidence.confidence = confidence;
        }
        if (attempt.number() > 0) {
            evidence.attempts.add(attempt.number());
        }
        if (evidence.lines.size() < MOST_LINES) {
            evidence.lines.add(line);
        }
    }

    /// What was found; a failed attempt nothing explains is said to be unexplained.
    List<Conclusion> conclusions(List<Attempt> attempts) {
        TreeSet<Integer> explained = new TreeSet<>();
        causes.values().forEach(evidence -> explained.addAll(evidence.attempts));
        for (Attempt attempt : attempts) {
            if (!explained.contains(attempt.number())) {
                unexplained(attempt);
            }
        }
        List<Conclusion> conclusions = new ArrayList<>();
        causes.forEach((cause, evidence) -> conclusions.add(new Conclusion(
                cause, evidence.confidence, List.copyOf(evidence.attempts), List.copyOf(evidence.lines))));
        return conclusions;
    }

    private void unexplained(Attempt attempt) {
        switch (attempt.end()) {
            case End.NotConnected(Failure failure) ->
                add(new Cause.Unexplained(failure.said()), Confidence.POSSIBLE, attempt, failure.line());
            case End.Broken(Step.Exchange _, Failure failure) ->
                add(new Cause.Unexplained(failure.said()), Confidence.POSSIBLE, attempt, failure.line());
            case End.Refused(Step.Exchange at, List<Step.Exchange> _) -> {
                String status = at.answer()
                        .map(answered -> answered.response().status().toString())
                        .orElse("");
                add(new Cause.Unexplained(status), Confidence.POSSIBLE, attempt, at.line());
            }
            case End.Whole(), End.OnlyOwn(), End.Cut(), End.Fragment() -> {
                // Did not fail.
            }
        }
    }
}

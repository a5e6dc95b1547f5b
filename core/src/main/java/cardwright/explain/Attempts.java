package cardwright.explain;

import java.util.ArrayList;
import java.util.List;

/// Cuts a transcript into attempts. A run is one, unless it does the same thing over and over: then each
/// round of it is, from Load Keys to the next. Where a record does not mark runs, it may begin in the
/// middle of a round.
final class Attempts {
    private final List<Attempt> attempts = new ArrayList<>();
    private boolean rounds;

    private Attempts() {}

    static Attempts of(Transcript transcript) {
        Attempts made = new Attempts();
        List<Run> runs = transcript.runs();
        for (int i = 0; i < runs.size(); i++) {
            made.add(runs.get(i), i == runs.size() - 1);
        }
        return made;
    }

    List<Attempt> list() {
        return attempts;
    }

    /// Whether some run was cut into rounds.
    boolean areRounds() {
        return rounds;
    }

    private void add(Run run, boolean last) {
        if (run.refused().isPresent() && run.steps().isEmpty()) {
            add(run, List.of(), new End.NotConnected(run.refused().get()));
            return;
        }
        List<List<Step>> parts = parts(run);
        rounds |= parts.size() > 1;
        for (int i = 0; i < parts.size(); i++) {
            List<Step> steps = parts.get(i);
            boolean begins = i == 0 && isFragment(run, steps) && parts.size() > 1;
            boolean missing = i == parts.size() - 1 && isShort(run, parts, last);
            add(run, steps, begins ? new End.Fragment() : Judge.end(steps, missing));
        }
    }

    private void add(Run run, List<Step> steps, End end) {
        int number = attempts.isEmpty() ? 0 : attempts.getLast().number();
        attempts.add(new Attempt(end instanceof End.Fragment ? 0 : number + 1, run, steps, end));
    }

    /// The rounds of a run, or the run.
    private static List<List<Step>> parts(Run run) {
        List<List<Step>> parts = new ArrayList<>();
        parts.add(new ArrayList<>());
        boolean used = false;
        for (Step step : run.steps()) {
            Meant.Kind kind = kind(step);
            boolean loads = kind == Meant.Kind.LOAD;
            if (loads && used) {
                parts.add(new ArrayList<>());
                used = false;
            }
            used |= kind != Meant.Kind.OTHER && !loads;
            parts.getLast().add(step);
        }
        boolean repeats = !run.format().marksRuns() || Judge.repeats(parts);
        return repeats ? parts : List.of(run.steps());
    }

    private static Meant.Kind kind(Step step) {
        return step instanceof Step.Exchange exchange
                ? Meant.of(exchange.command()).kind()
                : Meant.Kind.OTHER;
    }

    /// Whether these steps used a block without having authenticated, and were let: somebody had before.
    private static boolean isFragment(Run run, List<Step> steps) {
        boolean used = false;
        for (Step step : steps) {
            Meant.Kind kind = kind(step);
            if (kind == Meant.Kind.LOAD || kind == Meant.Kind.AUTHENTICATE_A || kind == Meant.Kind.AUTHENTICATE_B) {
                return false;
            }
            used |= (kind == Meant.Kind.READ || kind == Meant.Kind.WRITE)
                    && step instanceof Step.Exchange exchange
                    && exchange.succeeded();
        }
        return used && !run.format().marksRuns();
    }

    /// Whether the last attempt has fewer commands than were typed, or than the round before it.
    private static boolean isShort(Run run, List<List<Step>> parts, boolean last) {
        int steps = Judge.asked(parts.getLast());
        if (!run.asked().isEmpty()) {
            return parts.size() == 1 && steps < run.asked().size();
        }
        boolean shorter = parts.size() > 2 && steps < Judge.asked(parts.get(parts.size() - 2));
        return (last && shorter) || parts.getLast().isEmpty();
    }
}

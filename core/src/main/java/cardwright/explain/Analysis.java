package cardwright.explain;

import java.util.Comparator;
import java.util.List;

/// What a transcript tells: its attempts, how each ended, and why those failed that did. Immutable.
///
/// @param transcript what was read
/// @param attempts the attempts in their order
/// @param rounds whether they are rounds, not runs of a program
/// @param conclusions why attempts failed, the surest first, then what explains most; empty if none failed
/// @param notes what should be known besides
public record Analysis(
        Transcript transcript,
        List<Attempt> attempts,
        boolean rounds,
        List<Conclusion> conclusions,
        List<Conclusion> notes) {
    /// An analysis, lists copied.
    public Analysis {
        attempts = List.copyOf(attempts);
        conclusions = List.copyOf(conclusions);
        notes = List.copyOf(notes);
    }

    /// The analysis of a transcript. Time and memory grow as the transcript does.
    public static Analysis of(Transcript transcript) {
        Attempts cut = Attempts.of(transcript);
        List<Attempt> attempts = cut.list();
        Walk walk = Walk.over(attempts);
        Findings found = new Findings();
        Probing probing = new Probing(attempts);
        new ConnectionCauses(attempts, probing, found).find();
        new KeyCauses(probing, walk, found).find();
        new BlockCauses(walk, found).find();
        new AnswerCauses(attempts, found).find();
        Notes notes = new Notes(attempts);
        List<Conclusion> conclusions = found.conclusions(attempts);
        return new Analysis(
                transcript,
                attempts,
                cut.areRounds(),
                conclusions.stream()
                        .sorted(Comparator.comparing((Conclusion each) -> each.cause() instanceof Cause.Unexplained)
                                .thenComparing(Conclusion::confidence)
                                .thenComparingInt(each -> -each.attempts().size()))
                        .toList(),
                notes.find());
    }

    /// How many attempts there are, fragments not counted.
    public int count() {
        return attempts.isEmpty() ? 0 : attempts.getLast().number();
    }

    /// Whether every attempt went through whole.
    public boolean allWell() {
        return conclusions.isEmpty()
                && attempts.stream().allMatch(a -> a.end() instanceof End.Whole || a.end() instanceof End.Fragment);
    }
}

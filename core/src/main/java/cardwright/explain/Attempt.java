package cardwright.explain;

import java.util.List;

/// One try of the same thing: a run of a program, or one round of several in a record that is not cut into
/// runs.
///
/// @param number from 1 on; 0 for a [End.Fragment], which is nobody's
/// @param run the run it is, or is part of
/// @param steps its steps
/// @param end how it ended
public record Attempt(int number, Run run, List<Step> steps, End end) {
    /// An attempt, the list copied.
    public Attempt {
        steps = List.copyOf(steps);
    }

    /// The number of its first line.
    public int line() {
        return steps.isEmpty() || steps.size() == run.steps().size()
                ? run.line()
                : steps.getFirst().line();
    }

    /// The commands with what came of them; resets and a program's own commands left out.
    public List<Step.Exchange> exchanges() {
        return steps.stream()
                .filter(Step.Exchange.class::isInstance)
                .map(Step.Exchange.class::cast)
                .filter(exchange -> exchange.origin() != Step.Origin.OWN)
                .toList();
    }

    /// How many commands the program sent of its own.
    public int ownCommands() {
        return (int) steps.stream()
                .filter(step -> step instanceof Step.Exchange exchange && exchange.origin() == Step.Origin.OWN)
                .count();
    }
}

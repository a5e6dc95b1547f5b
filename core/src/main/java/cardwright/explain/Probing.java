package cardwright.explain;

import cardwright.apdu.CommandApdu;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether opensc-tool's card drivers may be behind a failure, and what speaks for it in all attempts
/// together.
final class Probing {
    /// The driver that takes every card and, but in 0.12 and 0.13, sends nothing.
    static final String DEFAULT = "default";

    private final List<Attempt> attempts;
    private Cause.@Nullable DriverProbing known;

    Probing(List<Attempt> attempts) {
        this.attempts = attempts;
    }

    /// Whether card drivers sent commands of their own in this attempt, or may have: opensc-tool's, unless
    /// `-c default` was typed.
    static boolean mayHaveProbed(Attempt attempt) {
        boolean tool = attempt.run().format() == LogFormat.OPENSC_TOOL;
        boolean without = attempt.run().driver().filter(DEFAULT::equals).isPresent();
        return attempt.ownCommands() > 0 || (tool && !without);
    }

    /// The cause, with what all attempts together tell; found out once.
    Cause.DriverProbing cause() {
        Cause.DriverProbing cause = known;
        if (cause == null) {
            cause = find();
            known = cause;
        }
        return cause;
    }

    private Cause.DriverProbing find() {
        List<Integer> refused = new ArrayList<>();
        Set<List<CommandApdu>> whole = new HashSet<>();
        Set<List<CommandApdu>> failed = new HashSet<>();
        boolean namedDefault = false;
        for (Attempt attempt : attempts) {
            if (attempt.end() instanceof End.NotConnected(Failure failure)
                    && failure.kind() == FailureKind.INVALID_CARD) {
                refused.add(attempt.number());
                namedDefault |= attempt.run().driver().filter(DEFAULT::equals).isPresent();
            }
            if (!(attempt.end() instanceof End.OnlyOwn)) {
                (attempt.end() instanceof End.Whole ? whole : failed).add(wanted(attempt));
            }
        }
        failed.remove(List.<CommandApdu>of());
        boolean innocent =
                !whole.isEmpty() && (failed.isEmpty() || failed.stream().anyMatch(whole::contains));
        return new Cause.DriverProbing(!refused.isEmpty(), innocent, alternates(refused), namedDefault);
    }

    /// What was typed; where that is not there, what was sent.
    private static List<CommandApdu> wanted(Attempt attempt) {
        return attempt.run().asked().isEmpty()
                ? Judge.commands(attempt.steps())
                : attempt.run().asked();
    }

    private static boolean alternates(List<Integer> numbers) {
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i) - numbers.get(i - 1) != 2) {
                return false;
            }
        }
        return numbers.size() > 2;
    }
}

package cardwright.explain;

import cardwright.apdu.CommandApdu;
import java.util.ArrayList;
import java.util.List;

/// How an attempt ended, from its steps alone.
final class Judge {
    private Judge() {}

    /// The end of an attempt of these steps.
    ///
    /// @param missing whether commands are known to be missing at its end
    static End end(List<Step> steps, boolean missing) {
        Step.Exchange refused = null;
        for (Step step : steps) {
            if (step instanceof Step.Exchange exchange && exchange.origin() != Step.Origin.OWN) {
                if (exchange.outcome() instanceof Outcome.Failed(Failure failure)) {
                    return new End.Broken(exchange, failure);
                }
                if (refused == null && exchange.answer().isPresent() && !exchange.succeeded()) {
                    refused = exchange;
                }
            }
        }
        if (refused != null) {
            return new End.Refused(refused, consequences(steps, refused));
        }
        if (asked(steps) == 0 && !steps.isEmpty() && !missing) {
            return new End.OnlyOwn();
        }
        return missing || breaksOff(steps) ? new End.Cut() : new End.Whole();
    }

    private static boolean breaksOff(List<Step> steps) {
        return !steps.isEmpty()
                && steps.getLast() instanceof Step.Exchange exchange
                && exchange.answer().map(answered -> !answered.complete()).orElse(true);
    }

    /// Refusals of what needs the session that the refused authentication, or a refused Load Keys, would
    /// have made.
    private static List<Step.Exchange> consequences(List<Step> steps, Step.Exchange refused) {
        Meant cause = Meant.of(refused.command());
        if (!cause.authenticates() && cause.kind() != Meant.Kind.LOAD) {
            return List.of();
        }
        List<Step.Exchange> after = new ArrayList<>();
        for (Step step : steps.subList(steps.indexOf(refused) + 1, steps.size())) {
            if (step instanceof Step.Exchange exchange) {
                Meant meant = Meant.of(exchange.command());
                if (meant.authenticates() && exchange.succeeded()) {
                    return after;
                }
                boolean consequence =
                        meant.needsSession() || (cause.kind() == Meant.Kind.LOAD && meant.authenticates());
                if (consequence && exchange.answer().isPresent() && !exchange.succeeded()) {
                    after.add(exchange);
                }
            }
        }
        return after;
    }

    /// Whether the last two full rounds are of the same commands.
    static boolean repeats(List<List<Step>> parts) {
        return parts.size() > 1 && commands(parts.get(0)).equals(commands(parts.get(1)));
    }

    /// How many commands were asked for.
    static int asked(List<Step> steps) {
        return (int) steps.stream()
                .filter(step -> step instanceof Step.Exchange exchange && exchange.origin() != Step.Origin.OWN)
                .count();
    }

    /// The commands of an attempt, the program's own left out.
    static List<CommandApdu> commands(List<Step> steps) {
        List<CommandApdu> commands = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof Step.Exchange exchange && exchange.origin() != Step.Origin.OWN) {
                commands.add(exchange.command());
            }
        }
        return commands;
    }
}

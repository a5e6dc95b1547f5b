package cardwright.cli.write;

import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliTexts;
import cardwright.write.Allowance;
import cardwright.write.PlanRefusal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The options of all writing commands.
public final class WriteOptions {
    /// Prints the plan and ends.
    public static final Option DRY_RUN = Option.flag("--dry-run", CliTexts.writeOptionDryRun());

    static final Option IRREVERSIBLE = Option.flag("--irreversible", CliTexts.writeOptionIrreversible());
    static final Option LOCK_OUT = Option.flag("--lock-out", CliTexts.writeOptionLockOut());
    static final Option ZERO_KEYS = Option.flag("--zero-keys", CliTexts.writeOptionZeroKeys());
    /// Values by reading, computing and writing.
    public static final Option EMULATE = Option.flag("--emulate", CliTexts.writeOptionEmulate());

    private WriteOptions() {}

    static Set<Allowance> allowed(Invocation call) {
        Set<Allowance> allowed = EnumSet.noneOf(Allowance.class);
        add(allowed, call, IRREVERSIBLE, Allowance.IRREVERSIBLE);
        add(allowed, call, LOCK_OUT, Allowance.LOCK_OUT);
        add(allowed, call, ZERO_KEYS, Allowance.ZERO_KEY);
        add(allowed, call, EMULATE, Allowance.EMULATE);
        return allowed;
    }

    /// The option that allows what was refused for this reason, if there is one.
    static Optional<Option> allowing(PlanRefusal.Reason reason) {
        return switch (reason) {
            case IRREVERSIBLE -> Optional.of(IRREVERSIBLE);
            case LOCK_OUT -> Optional.of(LOCK_OUT);
            case ZERO_KEY -> Optional.of(ZERO_KEYS);
            case NO_COMMAND -> Optional.of(EMULATE);
            default -> Optional.empty();
        };
    }

    private static void add(Set<Allowance> allowed, Invocation call, Option option, Allowance allowance) {
        if (call.has(option)) {
            allowed.add(allowance);
        }
    }
}

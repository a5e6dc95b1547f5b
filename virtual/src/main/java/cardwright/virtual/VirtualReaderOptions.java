package cardwright.virtual;

import cardwright.card.Clock;
import cardwright.card.ReaderDialect;
import cardwright.virtual.fault.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a virtual reader behaves. Immutable: each `with…` gives a changed copy.
///
/// @param dialect how it takes and refuses commands, and its name
/// @param faults what goes wrong, the innermost first
/// @param air whether it takes the time a real card and reader would, and whether the system's service takes its own
/// @param clock the time for `air` and for the faults that wait; without one, each reader has a time of its own that
///     passes as it is waited for, so that nobody waits
/// @param seed for the faults that leave things to chance
public record VirtualReaderOptions(
        ReaderDialect dialect, List<Fault> faults, Air air, Optional<Clock> clock, long seed) {
    /// The standard dialect, no faults, as fast as it can, a time of its own, seed 1.
    public static final VirtualReaderOptions DEFAULT =
            new VirtualReaderOptions(ReaderDialect.STANDARD, List.of(), Air.OFF, Optional.empty(), 1);

    /// Options of these parts; the list is copied.
    public VirtualReaderOptions {
        faults = List.copyOf(faults);
    }

    /// These options with another dialect.
    public VirtualReaderOptions withDialect(ReaderDialect other) {
        return new VirtualReaderOptions(other, faults, air, clock, seed);
    }

    /// These options with one more fault.
    public VirtualReaderOptions withFault(Fault fault) {
        List<Fault> more = new ArrayList<>(faults);
        more.add(fault);
        return new VirtualReaderOptions(dialect, more, air, clock, seed);
    }

    /// These options with the time a real card and reader would take.
    public VirtualReaderOptions withAir() {
        return new VirtualReaderOptions(dialect, faults, Air.WITH_SERVICE, clock, seed);
    }

    /// These options for a reader that is served to a real PC/SC service: what that takes is not taken twice.
    public VirtualReaderOptions behindService() {
        return new VirtualReaderOptions(dialect, faults, air == Air.OFF ? air : Air.BEHIND_SERVICE, clock, seed);
    }

    /// These options with a clock, e.g. [Clock#system] for waiting that takes time.
    public VirtualReaderOptions withClock(Clock other) {
        return new VirtualReaderOptions(dialect, faults, air, Optional.of(other), seed);
    }

    /// These options with another seed.
    public VirtualReaderOptions withSeed(long other) {
        return new VirtualReaderOptions(dialect, faults, air, clock, other);
    }
}

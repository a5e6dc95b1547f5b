package cardwright.virtual;

import cardwright.card.CardException;
import cardwright.card.Clock;
import cardwright.virtual.fault.Exchange;
import cardwright.virtual.fault.Layer;
import java.util.Map;

/// Makes every command take the time it would take with a real card and reader: what the field counted on the
/// air, and on top of it USB, the reader's own work and the system's service.
///
/// | part | time | |
/// |---|---|---|
/// | USB, two transfers of full speed | 1 to 2 ms | |
/// | the reader's firmware | 1 to 10 ms | an ACR122U is the slowest |
/// | PC/SC service | 0.1 to 0.5 ms | |
///
/// These are estimates, not measurements: 3 ms in all, and 10 ms for an ACR122U; of that 0.3 ms for the service.
/// The time runs from when the command came, so what this program needs for its own work is part of it.
final class AirPace extends Layer {
    private static final long OVERHEAD = 3_000_000;
    private static final long SERVICE = 300_000;
    private static final long MOST_CREDIT = 1_000_000;
    private static final Map<String, Long> SLOWER = Map.of("acr122u", 10_000_000L);

    private final RadioField field;
    private final Clock clock;
    private final long overhead;
    private long counted;
    private long due;

    /// @param overhead what a command takes beside its time on the air, in nanoseconds
    AirPace(Exchange next, RadioField field, Clock clock, long overhead) {
        super(next);
        this.field = field;
        this.clock = clock;
        this.overhead = overhead;
    }

    static long overhead(VirtualReaderOptions options) {
        long all = SLOWER.getOrDefault(options.dialect().id(), OVERHEAD);
        return options.air() == Air.BEHIND_SERVICE ? all - SERVICE : all;
    }

    @Override
    public byte[] transmit(byte[] command) throws CardException {
        long came = clock.nanoTime();
        byte[] answer = super.transmit(command);
        due += overhead;
        settle(came);
        return answer;
    }

    @Override
    public void activate() {
        long came = clock.nanoTime();
        super.activate();
        settle(came);
    }

    /// Waits for what the field counted since the last time. A clock that rounds down leaves a rest for the
    /// next time. One that sleeps a little too long gives credit for it, a machine that was suspended does
    /// not: the pace is ahead by a millisecond at most.
    private void settle(long came) {
        due += field.airTime() - counted;
        counted = field.airTime();
        clock.sleep(Math.max(0, due - (clock.nanoTime() - came)));
        due = Math.max(-MOST_CREDIT, due - (clock.nanoTime() - came));
    }
}

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
/// These are estimates, not measurements: 3 ms in all, and 10 ms for an ACR122U.
final class AirPace extends Layer {
    private static final long OVERHEAD = 3_000_000;
    private static final long MOST_CREDIT = 1_000_000;
    private static final Map<String, Long> SLOWER = Map.of("acr122u", 10_000_000L);

    private final RadioField field;
    private final Clock clock;
    private final long overhead;
    private long counted;
    private long due;

    AirPace(Exchange next, RadioField field, Clock clock, String dialect) {
        super(next);
        this.field = field;
        this.clock = clock;
        this.overhead = SLOWER.getOrDefault(dialect, OVERHEAD);
    }

    @Override
    public byte[] transmit(byte[] command) throws CardException {
        byte[] answer = super.transmit(command);
        due += overhead;
        settle();
        return answer;
    }

    @Override
    public void activate() {
        super.activate();
        settle();
    }

    /// Waits for what the field counted since the last time. A clock that rounds down leaves a rest for the
    /// next time. One that sleeps a little too long gives credit for it, a machine that was suspended does
    /// not: the pace is ahead by a millisecond at most.
    private void settle() {
        due += field.airTime() - counted;
        counted = field.airTime();
        long before = clock.nanoTime();
        clock.sleep(due);
        due = Math.max(-MOST_CREDIT, due - (clock.nanoTime() - before));
    }
}

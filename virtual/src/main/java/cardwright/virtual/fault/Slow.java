package cardwright.virtual.fault;

import cardwright.card.CardException;

/// Every command takes so much longer.
///
/// @param milliseconds 1 to 60000
public record Slow(int milliseconds) implements Fault {
    /// The longest that is let through: a minute.
    public static final int MAX_MILLISECONDS = 60_000;

    private static final long NANOS_PER_MILLISECOND = 1_000_000;

    /// Every command takes this much longer.
    ///
    /// @throws IllegalArgumentException if it is not 1 to 60000
    public Slow {
        if (milliseconds < 1 || milliseconds > MAX_MILLISECONDS) {
            throw new IllegalArgumentException(milliseconds + " ms are not 1 to " + MAX_MILLISECONDS);
        }
    }

    @Override
    public Exchange around(Exchange next, FaultScene scene) {
        return new Layer(next) {
            @Override
            public byte[] transmit(byte[] command) throws CardException {
                scene.clock().sleep(milliseconds * NANOS_PER_MILLISECOND);
                return super.transmit(command);
            }
        };
    }

    @Override
    public String notation() {
        return FaultKind.SLOW.id() + "=" + milliseconds;
    }
}

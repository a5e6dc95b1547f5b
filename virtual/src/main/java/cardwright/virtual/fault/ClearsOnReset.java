package cardwright.virtual.fault;

/// The reader's memory for keys is emptied, whatever kind it is, each time the card is activated: at the
/// first connection, by a reset, after it was away.
public record ClearsOnReset() implements Fault {
    @Override
    public Exchange around(Exchange next, FaultScene scene) {
        return new Layer(next) {
            @Override
            public void activate() {
                scene.forgetKeys();
                super.activate();
            }
        };
    }

    @Override
    public String notation() {
        return FaultKind.CLEARS_ON_RESET.id();
    }
}

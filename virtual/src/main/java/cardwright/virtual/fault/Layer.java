package cardwright.virtual.fault;

import cardwright.card.CardException;

/// One layer of an exchange; passes everything on to the next. Heirs change what they must.
public abstract class Layer implements Exchange {
    private final Exchange next;

    /// A layer around this one.
    protected Layer(Exchange next) {
        this.next = next;
    }

    /// Passes a command on.
    @Override
    public byte[] transmit(byte[] command) throws CardException {
        return next.transmit(command);
    }

    /// Passes an activation on.
    @Override
    public void activate() {
        next.activate();
    }
}

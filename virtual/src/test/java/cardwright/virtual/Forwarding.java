package cardwright.virtual;

import cardwright.card.Atr;
import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.Disposition;

/// A connection that passes everything on; heirs meddle.
abstract class Forwarding implements CardConnection {
    private final CardConnection next;

    Forwarding(CardConnection next) {
        this.next = next;
    }

    @Override
    public String readerName() {
        return next.readerName();
    }

    @Override
    public Atr atr() {
        return next.atr();
    }

    @Override
    public byte[] transmit(byte[] bytes) throws CardException {
        return next.transmit(bytes);
    }

    @Override
    public void beginTransaction() throws CardException {
        next.beginTransaction();
    }

    @Override
    public void endTransaction(Disposition disposition) throws CardException {
        next.endTransaction(disposition);
    }

    @Override
    public void reconnect(Disposition initialization) throws CardException {
        next.reconnect(initialization);
    }

    @Override
    public void close(Disposition disposition) {
        next.close(disposition);
    }
}

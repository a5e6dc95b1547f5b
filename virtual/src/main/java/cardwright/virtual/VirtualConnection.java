package cardwright.virtual;

import cardwright.card.Atr;
import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.Disposition;
import cardwright.card.ShareMode;
import java.util.Optional;

/// A connection to the card on a virtual reader: what it is, and whether it still has its card. What it does,
/// the slot does.
final class VirtualConnection implements CardConnection {
    private final CardSlot slot;
    private final ShareMode mode;
    private final int number;
    private final int since;
    private Optional<Atr> atr = Optional.empty();
    private Optional<Loss> loss = Optional.empty();
    private boolean closed;

    VirtualConnection(CardSlot slot, ShareMode mode, int number, int since) {
        this.slot = slot;
        this.mode = mode;
        this.number = number;
        this.since = since;
    }

    /// Its number among the reader's connections, from 1 on.
    int number() {
        return number;
    }

    /// How many commands the reader had got when it was made.
    int since() {
        return since;
    }

    ShareMode mode() {
        return mode;
    }

    /// The connection has a card with this answer to reset, or none.
    void gain(Optional<Atr> newAtr) {
        atr = newAtr;
        loss = Optional.empty();
    }

    void lose(Loss reason) {
        loss = Optional.of(reason);
    }

    boolean hasLost() {
        return loss.isPresent();
    }

    private void requireCard() throws CardException {
        if (loss.isPresent()) {
            throw loss.get().on(readerName());
        }
    }

    private void requireOpen(String call) {
        if (closed) {
            throw new IllegalStateException(call + " on a connection that is closed");
        }
    }

    @Override
    public String readerName() {
        return slot.readerName();
    }

    @Override
    public Atr atr() {
        requireOpen("atr");
        return atr.orElseThrow(
                () -> new IllegalStateException("atr of a direct connection that was made without a card"));
    }

    @Override
    public byte[] transmit(byte[] command) throws CardException {
        requireOpen("transmit");
        if (mode == ShareMode.DIRECT) {
            throw new IllegalStateException("transmit on a direct connection, which is to the reader only");
        }
        requireCard();
        return slot.transmit(this, command);
    }

    @Override
    public void beginTransaction() throws CardException {
        requireOpen("beginTransaction");
        requireCard();
        slot.begin(this);
    }

    @Override
    public void endTransaction(Disposition disposition) throws CardException {
        requireOpen("endTransaction");
        slot.end(this, disposition);
        requireCard();
    }

    @Override
    public void reconnect(Disposition initialization) throws CardException {
        requireOpen("reconnect");
        slot.reconnect(this, initialization);
    }

    @Override
    public void close(Disposition disposition) {
        if (!closed) {
            closed = true;
            slot.disconnect(this, disposition);
        }
    }
}

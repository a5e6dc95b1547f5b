package cardwright.virtual;

import cardwright.card.Atr;
import cardwright.card.CardConnection;
import cardwright.card.CardReader;
import cardwright.card.Disposition;
import cardwright.card.ShareMode;

/// A reader that is not there, with a card on it.
public final class VirtualReader implements CardReader {
    private final VirtualCard card;
    private final StorageCardInterpreter commands;

    private VirtualReader(VirtualCard card) {
        this.card = card;
        this.commands = new StorageCardInterpreter(card);
    }

    /// A reader that holds this card.
    public static VirtualReader holding(VirtualCard card) {
        return new VirtualReader(card);
    }

    @Override
    public String name() {
        return "Cardwright Virtual Reader";
    }

    @Override
    public CardConnection connect(ShareMode mode) {
        card.select();
        return new VirtualConnection();
    }

    @Override
    public void close() {}

    private final class VirtualConnection implements CardConnection {
        @Override
        public String readerName() {
            return name();
        }

        @Override
        public Atr atr() {
            return Atr.of(card.type());
        }

        @Override
        public byte[] transmit(byte[] command) {
            return commands.execute(command);
        }

        @Override
        public void beginTransaction() {}

        @Override
        public void endTransaction(Disposition disposition) {}

        @Override
        public void reconnect(Disposition initialization) {
            card.select();
        }

        @Override
        public void close(Disposition disposition) {}
    }
}

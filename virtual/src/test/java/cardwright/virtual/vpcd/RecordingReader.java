package cardwright.virtual.vpcd;

import cardwright.card.Atr;
import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardLost;
import cardwright.card.CardReader;
import cardwright.card.Disposition;
import cardwright.card.NoCard;
import cardwright.card.Protocol;
import cardwright.card.ReaderStatus;
import cardwright.card.ShareMode;
import cardwright.mifare.CardType;
import cardwright.text.Hex;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A reader that answers every command with its bytes reversed and 90 00, and records what is done to it.
final class RecordingReader implements CardReader {
    /// The command at which the card is lost.
    static final String LOSE = "FFFF";
    /// The command that is answered with nothing.
    static final String MUTE = "FF00";

    final List<String> events = new CopyOnWriteArrayList<>();
    volatile boolean cardThere = true;

    @Override
    public String name() {
        return "recording";
    }

    @Override
    public ReaderStatus status() {
        throw new AssertionError("nobody is to ask");
    }

    @Override
    public CardConnection connect(ShareMode mode, Protocol protocol) throws CardException {
        if (!cardThere) {
            throw new NoCard(name());
        }
        events.add("connect " + mode);
        return new Connection();
    }

    @Override
    public void close() {
        events.add("reader closed");
    }

    private final class Connection implements CardConnection {
        @Override
        public String readerName() {
            return name();
        }

        @Override
        public Atr atr() {
            return Atr.of(CardType.CLASSIC_1K);
        }

        @Override
        public byte[] transmit(byte[] command) throws CardLost {
            String hex = Hex.of(command);
            events.add(hex);
            if (hex.equals(LOSE)) {
                throw new CardLost(CardLost.Reason.CARD_REMOVED, language -> "lost");
            }
            if (hex.equals(MUTE)) {
                return new byte[0];
            }
            byte[] answer = new byte[command.length + 2];
            for (int i = 0; i < command.length; i++) {
                answer[i] = command[command.length - 1 - i];
            }
            answer[command.length] = (byte) 0x90;
            return answer;
        }

        @Override
        public void beginTransaction() {
            throw new AssertionError("nobody else is there");
        }

        @Override
        public void endTransaction(Disposition disposition) {
            throw new AssertionError("nobody else is there");
        }

        @Override
        public void reconnect(Disposition initialization) {
            events.add("reconnect " + initialization);
        }

        @Override
        public void close(Disposition disposition) {
            events.add("close " + disposition);
        }
    }
}

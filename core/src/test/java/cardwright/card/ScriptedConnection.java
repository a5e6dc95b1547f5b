package cardwright.card;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.mifare.CardType;
import cardwright.text.Hex;
import java.util.ArrayDeque;
import java.util.Deque;

/// A connection that expects exactly one conversation: anything else, and anything left over, is a failure.
final class ScriptedConnection implements CardConnection {
    private static final String RESET = "reset";

    private final String readerName;
    private final Deque<String[]> script = new ArrayDeque<>();

    ScriptedConnection(String readerName) {
        this.readerName = readerName;
    }

    /// This command is sent next, and answered so; both in hexadecimal.
    ScriptedConnection expect(String command, String answer) {
        script.add(new String[] {command, answer});
        return this;
    }

    /// This command is sent next, and the card is gone.
    ScriptedConnection lose(String command) {
        return expect(command, "");
    }

    /// The connection is renewed next.
    ScriptedConnection expectReset() {
        return expect(RESET, "");
    }

    void assertEverythingWasSaid() {
        assertThat(script).as("what should have been sent").isEmpty();
    }

    @Override
    public byte[] transmit(byte[] command) throws CardLost {
        String answer = next(Hex.spaced(command));
        if (answer.isEmpty()) {
            throw new CardLost(CardLost.Reason.CARD_REMOVED, language -> "gone");
        }
        return Hex.parse(answer);
    }

    @Override
    public void reconnect(Disposition initialization) {
        assertThat(initialization).isEqualTo(Disposition.RESET);
        next(RESET);
    }

    private String next(String said) {
        assertThat(script).as("nothing more was to be said, but: " + said).isNotEmpty();
        String[] line = script.remove();
        assertThat(said).isEqualTo(line[0]);
        return line[1];
    }

    @Override
    public String readerName() {
        return readerName;
    }

    @Override
    public Atr atr() {
        return Atr.of(CardType.CLASSIC_1K);
    }

    @Override
    public void beginTransaction() {
        throw new AssertionError("no transaction was to begin");
    }

    @Override
    public void endTransaction(Disposition disposition) {
        throw new AssertionError("no transaction was to end");
    }

    @Override
    public void close(Disposition disposition) {
        throw new AssertionError("a connection belongs to whoever opened it");
    }
}

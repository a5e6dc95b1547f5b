package cardwright.virtual;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.ResponseApdu;
import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.Disposition;
import cardwright.card.KeyMask;
import cardwright.card.KeyPlace;
import cardwright.card.ReaderDialect;
import cardwright.card.ShareMode;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;

/// A card under contract: plain commands, each either must be accepted or must be refused. Made of bytes and
/// not of [cardwright.card.ClassicCard], which relies on the contract.
final class ContractCard implements AutoCloseable {
    static final Key WRONG_KEY = Key.of(new byte[] {1, 2, 3, 4, 5, 6});

    private static final int READER = 0xFF;

    private final CardConnection connection;
    private final ReaderDialect dialect;

    private ContractCard(CardConnection connection) {
        this.connection = connection;
        this.dialect = ReaderDialect.forReader(connection.readerName()).orElse(ReaderDialect.STANDARD);
    }

    /// An exclusive connection, and the card activated anew.
    static ContractCard on(CardReader reader) throws CardException {
        ContractCard card = over(reader.connect(ShareMode.EXCLUSIVE));
        card.activate();
        return card;
    }

    /// A connection as it is.
    static ContractCard over(CardConnection connection) {
        return new ContractCard(connection);
    }

    ReaderDialect dialect() {
        return dialect;
    }

    CardConnection connection() {
        return connection;
    }

    void activate() throws CardException {
        connection.reconnect(Disposition.RESET);
    }

    ResponseApdu send(CommandApdu command) throws CardException {
        return ResponseApdu.of(connection.transmit(command.toBytes()));
    }

    byte[] accepted(CommandApdu command) throws CardException {
        ResponseApdu answer = send(command);
        if (!answer.status().isOk()) {
            throw new ContractBroken(
                    KeyMask.command(command) + " should be accepted; the answer is " + answer.status());
        }
        return answer.data();
    }

    void refused(CommandApdu command) throws CardException {
        ResponseApdu answer = send(command);
        if (answer.status().isOk()) {
            throw new ContractBroken(KeyMask.command(command) + " should be refused; the answer is " + answer.status());
        }
    }

    static void same(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new ContractBroken(what + ": should be " + expected + ", is " + actual);
        }
    }

    /// Loads a key and gives the command that authenticates with it.
    CommandApdu authenticate(BlockNumber block, KeyType keyType, Key key) throws CardException {
        KeyPlace place = dialect.keyPlaces().getFirst();
        int slot = place.slotFor(keyType);
        accepted(CommandApdu.of(READER, 0x82, place.structure(), slot).with(key.toBytes()));
        byte[] data = {1, 0, (byte) block.value(), (byte) keyType.code(), (byte) dialect.authenticateSlot(slot)};
        return CommandApdu.of(READER, 0x86, 0, 0).with(data);
    }

    void open(BlockNumber block) throws CardException {
        accepted(authenticate(block, KeyType.A, Key.TRANSPORT));
    }

    static CommandApdu read(BlockNumber block, int length) {
        return CommandApdu.of(READER, 0xB0, 0, block.value()).expecting(length);
    }

    static CommandApdu read(BlockNumber block) {
        return read(block, Block.LENGTH);
    }

    static CommandApdu write(BlockNumber block, Block content) {
        return CommandApdu.of(READER, 0xD6, 0, block.value()).with(content.toBytes());
    }

    Block block(BlockNumber block) throws CardException {
        byte[] data = accepted(read(block));
        same("length of block " + block, Block.LENGTH, data.length);
        return Block.of(data);
    }

    @Override
    public void close() {
        connection.close();
    }
}

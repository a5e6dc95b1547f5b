package cardwright.card;

import cardwright.apdu.ResponseApdu;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.text.Text;
import cardwright.words.CoreMessages;
import org.jspecify.annotations.Nullable;

/// A MIFARE Classic behind a connection: reads blocks with a key. Authenticates a sector once for all its
/// blocks, and loads a key into the reader only when another one is needed. One thread at a time.
public final class ClassicCard {
    private final CardConnection connection;
    private @Nullable Key loaded;
    private @Nullable SectorNumber open;
    private @Nullable KeyType openWith;

    private ClassicCard(CardConnection connection) {
        this.connection = connection;
    }

    /// The card behind this connection. Sends nothing.
    public static ClassicCard over(CardConnection connection) {
        return new ClassicCard(connection);
    }

    /// Reads one block: Load Keys and General Authenticate where needed, then Read Binary.
    ///
    /// @throws CardException [AuthenticationRefused] if the sector does not accept the key, [CommandRefused]
    ///     if it may not read the block or the reader refuses the key's place, [CardLost] if the card is gone
    public Block read(BlockNumber block, KeyType type, Key key) throws CardException {
        authenticate(block, type, key);
        Text what = CoreMessages.text(m -> m.whatRead(block));
        ResponseApdu response = transmit(StorageCardCommands.readBinary(block, Block.LENGTH));
        if (!response.status().isOk()) {
            open = null;
            throw new CommandRefused(what, response.status(), language -> "");
        }
        if (response.dataLength() != Block.LENGTH) {
            throw new UnexpectedAnswer(what, Block.LENGTH, response.dataLength());
        }
        return Block.of(response.data());
    }

    private void authenticate(BlockNumber block, KeyType type, Key key) throws CardException {
        if (block.sector().equals(open) && type == openWith && key.equals(loaded)) {
            return;
        }
        open = null;
        if (!key.equals(loaded)) {
            loaded = null;
            ResponseApdu response = transmit(StorageCardCommands.loadKeys(0, 0, key));
            if (!response.status().isOk()) {
                throw new CommandRefused(
                        CoreMessages.text(CoreMessages::whatLoadKeys), response.status(), language -> "");
            }
            loaded = key;
        }
        ResponseApdu response = transmit(StorageCardCommands.generalAuthenticate(block, type, 0));
        if (!response.status().isOk()) {
            throw new AuthenticationRefused(block.sector(), type, response.status());
        }
        open = block.sector();
        openWith = type;
    }

    private ResponseApdu transmit(byte[] command) throws CardException {
        return ResponseApdu.of(connection.transmit(command));
    }
}

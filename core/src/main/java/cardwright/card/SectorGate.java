package cardwright.card;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.ResponseApdu;
import cardwright.apdu.StatusWord;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What stands between a [ClassicCard] and its blocks: which sector is open with which key, which key lies in
/// the reader, and whether the card listens. Opens sectors, and sends commands.
final class SectorGate {
    private final CardConnection connection;
    private final ReaderDialect dialect;

    private @Nullable KeyPlace place;
    private @Nullable Key loaded;
    private int loadedSlot;
    private @Nullable SectorNumber open;
    private KeyType openWith = KeyType.A;
    private boolean silent;

    /// Whether the card is as others left it, perhaps silent: then a refusal says nothing of the key.
    private boolean asFound = true;

    /// Whether [#open] was found out before others could come between.
    private boolean doubtful;

    /// Whether the reader was found to lose keys that were loaded.
    private boolean losesKeys;

    SectorGate(CardConnection connection, ReaderDialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /// Others may have used the card meanwhile: what is open counts as such, but a refusal does not.
    void doubt() {
        doubtful = true;
        asFound = true;
    }

    /// The connection was renewed: nothing is open, nothing loaded, and the card listens.
    void forget() {
        open = null;
        loaded = null;
        silent = false;
        asFound = true;
    }

    /// The keys of a ring in the order to try them: the one that opened the sector before comes first.
    List<KeyRing.Entry> openingFirst(BlockNumber block, KeyRing keys) {
        List<KeyRing.Entry> entries = new ArrayList<>(keys.entries());
        if (block.sector().equals(open)) {
            entries.sort(Comparator.comparing(
                    entry -> entry.type() != openWith || !entry.key().equals(loaded)));
        }
        return entries;
    }

    /// Whether the sector counts as open with this key, but others may have closed it since.
    boolean isDoubtful(BlockNumber block, KeyType type, Key key) {
        return doubtful && isOpen(block, type, key);
    }

    /// The sector counts as closed, so that it is authenticated anew.
    void close() {
        open = null;
    }

    /// The card refused what was sent: the sector is closed, and the card silent unless the reader wakes it.
    void refused() {
        open = null;
        silent = !dialect.recoversAfterRefusal();
    }

    private boolean isOpen(BlockNumber block, KeyType type, Key key) {
        return block.sector().equals(open) && type == openWith && key.equals(loaded);
    }

    /// Opens the sector of a block, unless it is open with this key.
    ///
    /// @throws CardException [AuthenticationRefused] if it does not accept the key
    void open(BlockNumber block, KeyType type, Key key) throws CardException {
        if (isOpen(block, type, key)) {
            return;
        }
        boolean taken = isLoaded(type, key);
        boolean found = asFound;
        try {
            authenticateOnce(block, type, key);
        } catch (AuthenticationRefused refused) {
            if (!taken && !found) {
                throw refused;
            }
            // The key was only taken to be loaded, or the card may have been silent before we came.
            loaded = null;
            authenticateOnce(block, type, key);
            losesKeys |= taken;
        }
    }

    private void authenticateOnce(BlockNumber block, KeyType type, Key key) throws CardException {
        open = null;
        if (silent) {
            activate();
        }
        load(type, key);
        int slot = dialect.authenticateSlot(loadedSlot);
        CommandApdu command = dialect.takesGeneralAuthenticate()
                ? StorageCardCommands.generalAuthenticate(block, type, slot)
                : StorageCardCommands.oldAuthenticate(block, type, slot);
        StatusWord status = askCard(command).status();
        if (isKeyRefused(status)) {
            throw new AuthenticationRefused(block.sector(), type, status);
        }
        if (!status.isOk()) {
            throw new CommandRefused(command, status);
        }
        open = block.sector();
        openWith = type;
        doubtful = false;
    }

    private boolean isLoaded(KeyType type, Key key) {
        return !losesKeys && key.equals(loaded) && place != null && place.slotFor(type) == loadedSlot;
    }

    /// The status words that say "not this key" in some dialect or other; all others say that the block
    /// or the slot does not exist, or that the reader is at a loss.
    static boolean isKeyRefused(StatusWord status) {
        return switch (status.value()) {
            case 0x6300, 0x6982, 0x6983, 0x6984 -> true;
            default -> false;
        };
    }

    /// Loads the key unless it lies there already. The first time, the places of the dialect are tried in
    /// turn.
    private void load(KeyType type, Key key) throws CardException {
        if (isLoaded(type, key)) {
            return;
        }
        loaded = null;
        CommandRefused refused = null;
        for (KeyPlace candidate : place == null ? dialect.keyPlaces() : List.of(place)) {
            int slot = candidate.slotFor(type);
            CommandApdu command = StorageCardCommands.loadKeys(candidate, slot, key);
            StatusWord status = transmit(command).status();
            if (status.isOk()) {
                place = candidate;
                loaded = key;
                loadedSlot = slot;
                return;
            }
            refused = refused == null ? new CommandRefused(command, status) : refused;
        }
        throw Objects.requireNonNull(refused, "a dialect has at least one place for keys");
    }

    private void activate() throws CardException {
        if (!dialect.keepsKeys()) {
            loaded = null;
        }
        connection.reconnect(Disposition.RESET);
        silent = false;
        asFound = false;
    }

    /// Sends a command that the reader passes to the card. Unless it succeeds, the sector counts as
    /// closed.
    ResponseApdu askCard(CommandApdu command) throws CardException {
        SectorNumber before = open;
        open = null;
        ResponseApdu response = transmit(command);
        if (response.status().isOk()) {
            open = before;
            asFound = false;
        } else {
            silent = !dialect.recoversAfterRefusal();
        }
        return response;
    }

    /// Sends a command. A card that is lost on the way is activated anew before the next one.
    ResponseApdu transmit(CommandApdu command) throws CardException {
        silent = true;
        ResponseApdu response = ResponseApdu.of(connection.transmit(command.toBytes()));
        silent = false;
        return response;
    }
}

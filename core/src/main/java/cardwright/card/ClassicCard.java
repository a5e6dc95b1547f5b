package cardwright.card;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.CommandName;
import cardwright.apdu.ResponseApdu;
import cardwright.apdu.StatusWord;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.Uid;
import cardwright.text.InvalidInput;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A MIFARE Classic behind a connection: reads and writes blocks with a key, in the dialect of the reader.
/// One thread at a time.
///
/// - A sector is authenticated once for all its blocks, until another sector, key or key type is asked
///   for.
/// - A key is loaded into the reader only when it is another one, or has to lie in another slot. If it
///   was taken to be there and is refused, it is loaded again and tried once more: perhaps the reader had
///   lost it. A reader that is found to lose keys gets them every time from then on.
/// - After a refusal the card is silent; before the next command it is activated anew
///   ([CardConnection#reconnect] with [Disposition#RESET]), unless the reader does so by itself.
/// - Another program may have left the card silent. So a refusal counts only if the card was heard or
///   activated before; else the card is activated anew and the key tried once more.
///
/// It takes no transaction and does not repeat what was lost on the way: for most uses, take a
/// [CardSession], which does both. Whoever renews the connection by themselves makes a new one of these.
public final class ClassicCard {
    private final CardConnection connection;
    private final ReaderDialect dialect;
    private final SectorGate gate;

    /// Whether the reader was not found to refuse reading several blocks at once.
    private boolean readsSeveral = true;

    private ClassicCard(CardConnection connection, ReaderDialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
        this.gate = new SectorGate(connection, dialect);
    }

    /// The card behind this connection, spoken to in the dialect its reader's name tells; in
    /// [ReaderDialect#STANDARD] if the name tells none. Sends nothing.
    public static ClassicCard over(CardConnection connection) {
        return over(connection, ReaderDialect.forReader(connection.readerName()).orElse(ReaderDialect.STANDARD));
    }

    /// The card behind this connection, spoken to in this dialect. Sends nothing.
    public static ClassicCard over(CardConnection connection, ReaderDialect dialect) {
        return new ClassicCard(connection, dialect);
    }

    /// Reads one block: Load Keys and General Authenticate where needed, then Read Binary.
    ///
    /// @throws CardException [AuthenticationRefused] if the sector does not accept the key,
    ///     [CommandRefused] if it may not read the block or the reader refuses the key's place,
    ///     [CardLost] if the card is gone
    public Block read(BlockNumber block, KeyType type, Key key) throws CardException {
        CommandApdu command = StorageCardCommands.readBinary(block, Block.LENGTH);
        boolean earlier = gate.isDoubtful(block, type, key);
        gate.open(block, type, key);
        ResponseApdu response = gate.askCard(command);
        if (earlier && !response.status().isOk()) {
            gate.open(block, type, key);
            response = gate.askCard(command);
        }
        if (!response.status().isOk()) {
            throw new CommandRefused(command, response.status());
        }
        if (response.dataLength() != Block.LENGTH) {
            throw new UnexpectedAnswer(CommandName.of(command), Block.LENGTH, response.dataLength());
        }
        return Block.of(response.data());
    }

    /// Whether a sector accepts a key now. It is authenticated anew, even if it is open with this key
    /// already: after a trailer was written, what was open says nothing of the new keys.
    ///
    /// @throws CardException [CommandRefused] if the reader refuses the key's place, [CardLost] if the
    ///     card is gone
    public boolean opens(SectorNumber sector, KeyType type, Key key) throws CardException {
        gate.close();
        try {
            gate.open(sector.trailer(), type, key);
            return true;
        } catch (AuthenticationRefused refused) {
            return false;
        }
    }

    /// Writes one block, once, whatever it held: a data block, or a trailer with all its keys. It is not read
    /// before nor after; for most uses take [CardSession#write], or a `cardwright.write.Writer`.
    ///
    /// @throws CardException as for [#read]; whether it was written is not known then
    /// @throws InvalidInput if it is block 0, or a trailer with malformed access bytes, which block a sector
    ///     for good; nothing is sent then
    public void write(BlockNumber block, Block data, KeyType type, Key key) throws CardException {
        if (block.isManufacturer()) {
            throw new InvalidInput(CoreTexts.sessionBlockZero());
        }
        if (block.isTrailer()) {
            AccessConditions.parse(data.byteAt(6), data.byteAt(7), data.byteAt(8));
        }
        change(StorageCardCommands.updateBinary(block, data), block, type, key);
    }

    /// Adds to a value, or takes from it, once. The value is not looked at; for most uses take
    /// [CardSession#increment] and [CardSession#decrement].
    ///
    /// @param change what is added if it is positive, taken if it is negative; not 0
    /// @throws CardException as for [#read]; [ValueRefused] if the reader has no value commands
    public void add(BlockNumber block, int change, KeyType type, Key key) throws CardException {
        ValueForm form = dialect.valueForm();
        if (form == ValueForm.NONE) {
            throw ValueRefused.noCommands(connection.readerName());
        }
        CommandApdu command = change > 0
                ? StorageCardCommands.increment(form, block, change)
                : StorageCardCommands.decrement(form, block, -change);
        change(command, block, type, key);
    }

    /// Whether the reader has a command that copies a value: [#copy].
    public boolean copiesValues() {
        return dialect.valueForm().restores();
    }

    /// Restores a value and transfers it to another block of its sector, once. Neither is looked at; for most
    /// uses take [CardSession#copy].
    ///
    /// @throws CardException as for [#read]; [ValueRefused] if the reader has no command for it
    public void copy(BlockNumber source, BlockNumber target, KeyType type, Key key) throws CardException {
        if (!dialect.valueForm().restores()) {
            throw ValueRefused.noRestore(connection.readerName());
        }
        change(StorageCardCommands.copy(dialect.valueForm(), source, target), target, type, key);
    }

    /// Reads data blocks that follow one another in a sector, in as few commands as the dialect allows;
    /// also the trailer alone. If the reader refuses to give several blocks at once, or gives fewer, they
    /// are read one by one, from then on at once.
    ///
    /// @param first the first block
    /// @param count how many, at least 1; with more than one no trailer may be among them
    /// @throws CardException as [#read] does
    /// @throws IllegalArgumentException if the sector has no such blocks
    public List<Block> read(BlockNumber first, int count, KeyType type, Key key) throws CardException {
        SectorNumber sector = first.sector();
        int data = sector.blockCount() - 1 - first.position();
        if (count < 1 || (count > 1 && count > data)) {
            throw new IllegalArgumentException(count + " blocks from block " + first + " on");
        }
        List<Block> blocks = new ArrayList<>();
        while (blocks.size() < count) {
            BlockNumber next = BlockNumber.of(first.value() + blocks.size());
            int atOnce = Math.min(count - blocks.size(), dialect.readLimit(sector) / Block.LENGTH);
            if (atOnce < 2 || !readsSeveral || !readSeveral(next, atOnce, type, key, blocks)) {
                blocks.add(read(next, type, key));
            }
        }
        return blocks;
    }

    /// Whether the reader gave them; if it did not, it is not asked again, unless others may have closed
    /// the sector.
    private boolean readSeveral(BlockNumber first, int count, KeyType type, Key key, List<Block> blocks)
            throws CardException {
        boolean earlier = gate.isDoubtful(first, type, key);
        gate.open(first, type, key);
        ResponseApdu response = gate.askCard(StorageCardCommands.readBinary(first, count * Block.LENGTH));
        boolean given = response.status().isOk() && response.dataLength() == count * Block.LENGTH;
        byte[] data = response.data();
        for (int i = 0; given && i < count; i++) {
            blocks.add(Block.of(data, i * Block.LENGTH));
        }
        readsSeveral = given || earlier;
        return given;
    }

    /// Sends a command that changes a block of a sector, once.
    void change(CommandApdu command, BlockNumber block, KeyType type, Key key) throws CardException {
        gate.open(block, type, key);
        ResponseApdu response = gate.askCard(command);
        StatusWord status = StorageCardCommands.valueStatus(command, response);
        if (!status.isOk()) {
            gate.refused();
            throw new CommandRefused(command, status);
        }
    }

    /// Asks for the UID. Nothing else is done, and an open sector stays open.
    Uid uid() throws CardException {
        CommandApdu command = StorageCardCommands.getUid();
        ResponseApdu response = gate.transmit(command);
        if (!response.status().isOk()) {
            throw new CommandRefused(command, response.status());
        }
        int length = response.dataLength();
        if (length != Uid.SINGLE && length != Uid.DOUBLE) {
            throw new UnexpectedAnswer(CommandName.of(command), Uid.SINGLE, length);
        }
        return Uid.of(response.data());
    }

    /// Others may have used the card meanwhile: what is open counts as such, but a refusal does not.
    void doubt() {
        gate.doubt();
    }

    /// The connection was renewed: nothing is open, nothing loaded, and the card listens.
    void forget() {
        gate.forget();
    }

    /// Reads one block with the first key of the ring that may: the one that opened the sector before is
    /// tried first.
    ///
    /// @throws CardException as for reading with one key; [KeysRefused] if there were several and none
    ///     may
    public Block read(BlockNumber block, KeyRing keys) throws CardException {
        List<KeyType> tried = new ArrayList<>();
        CardException last = null;
        for (KeyRing.Entry entry : gate.openingFirst(block, keys)) {
            try {
                return read(block, entry.type(), entry.key());
            } catch (AuthenticationRefused | CommandRefused e) {
                tried.add(entry.type());
                last = e;
            }
        }
        CardException refusal = Objects.requireNonNull(last, "a key ring holds at least one key");
        throw tried.size() == 1 ? refusal : new KeysRefused(block, tried, refusal);
    }
}

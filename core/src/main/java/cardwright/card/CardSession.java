package cardwright.card;

import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.Uid;
import cardwright.mifare.ValueBlock;
import cardwright.text.InvalidInput;
import cardwright.words.CoreTexts;

/// A session with the card on a reader, which lasts while other programs reset the card, while it slips
/// off the reader and comes back, and while the service is restarted. One thread at a time.
///
/// - Connecting sends nothing; the UID is asked only by [#uid], or when there is one to compare with
///   after the card was lost.
/// - Load key, authenticate, use is one unit: one connection, one transaction, and repeated as a whole.
///   Between units no transaction is held, and neither is one while waiting for a card to come back.
/// - A card that is lost ([CardLost]) is looked for: after a reset by others with a reconnect that leaves
///   it as it is, after silence or a failure of the reader with one that resets it, after removal, or
///   when the reader or the service were gone, with a new connection. At most [Recovery#renewals] times a
///   call; then it fails with [SessionLost].
/// - Reads are repeated. A write or a value operation is not: the block is read first. If it holds the
///   old bytes, the command is sent again; if the new, it is done; if neither, it fails with
///   [WriteUnfinished].
/// - A card that was away may be another one when it comes back. If its UID is known ([Recovery#uid], or
///   [#uid] was asked), it is compared, after a reset by others too, and another card is not touched:
///   [OtherCard]. If it is not known, the session goes on only if nothing was read of the first card yet;
///   else it fails with [OtherCard] once, and who calls again means the card that lies there now.
///
/// By itself it writes data blocks only: not block 0, and no trailers. Trailers, and jobs of several blocks,
/// are what `cardwright.write` is for.
public final class CardSession implements AutoCloseable {
    private final SessionConnection connection;
    private final SessionOptions options;
    private final ReaderDialect dialect;
    private final CardWatch watch;
    private boolean closed;

    private CardSession(SessionConnection connection, SessionOptions options) throws CardException {
        this.connection = connection;
        this.options = options;
        this.dialect = options.dialect()
                .orElseGet(
                        () -> ReaderDialect.forReader(connection.readerName()).orElse(ReaderDialect.STANDARD));
        this.watch = new CardWatch(connection, ClassicCard.over(connection, dialect), options);
    }

    /// A session with the card on this reader, with the default options. Sends nothing.
    ///
    /// @throws CardException as [CardReader#connect] does
    public static CardSession open(CardReader reader) throws CardException {
        return open(reader, SessionOptions.DEFAULT);
    }

    /// A session with the card on this reader. Sends nothing. The reader belongs to the caller, and is
    /// closed after the session.
    ///
    /// @throws CardException as [CardReader#connect] does
    public static CardSession open(CardReader reader, SessionOptions options) throws CardException {
        return new CardSession(SessionConnection.open(reader, options), options);
    }

    /// The answer to reset of the card the session began with.
    public Atr atr() {
        return watch.atr();
    }

    /// The dialect the reader is spoken to in.
    public ReaderDialect dialect() {
        return dialect;
    }

    /// Asks the card's UID. From then on the session goes on with no other card, unless the UID is a
    /// random one.
    ///
    /// @throws CardException [CommandRefused] if the reader does not tell, [SessionLost], [OtherCard]
    public Uid uid() throws CardException {
        Uid told = unit(ClassicCard::uid);
        watch.know(told);
        return told;
    }

    /// Asks the card's UID and goes on only with this one.
    ///
    /// @throws CardException [OtherCard] if the card is another one; else as for [#uid]
    public void require(Uid expected) throws CardException {
        Uid told = uid();
        if (!told.equals(expected)) {
            throw OtherCard.byUid(connection.readerName(), expected, told);
        }
    }

    /// Reads one block.
    ///
    /// @throws CardException [AuthenticationRefused] if the sector does not accept the key,
    ///     [CommandRefused] if it may not read the block or the reader refuses the key's place,
    ///     [SessionLost], [OtherCard]
    public Block read(BlockNumber block, KeyType type, Key key) throws CardException {
        return unit(found -> found.read(block, type, key));
    }

    /// Reads one block with the first key of the ring that may.
    ///
    /// @throws CardException as for reading with one key; [KeysRefused] if there were several and none
    ///     may
    public Block read(BlockNumber block, KeyRing keys) throws CardException {
        return unit(found -> found.read(block, keys));
    }

    /// Writes one data block: reads it, writes it unless it holds these bytes already, and reads it back.
    ///
    /// @throws CardException as for reading; [CommandRefused] if nothing was written, [WriteUnfinished]
    ///     if the block holds neither the old bytes nor these, or it is not known
    /// @throws InvalidInput if it is block 0 or a trailer
    public WriteOutcome write(BlockNumber block, Block data, KeyType type, Key key) throws CardException {
        requireData(block);
        return change(new BlockChange(StorageCardCommands.updateBinary(block, data), block, type, key, before -> data));
    }

    /// Adds to the value in a block, once: reads it, adds, and reads it back.
    ///
    /// @param amount 1 to 2147483647
    /// @throws CardException as for [#write]; [ValueRefused] if it can't be done, and nothing was sent
    /// @throws InvalidInput if it is block 0 or a trailer, or the amount is out of range
    public WriteOutcome increment(BlockNumber block, int amount, KeyType type, Key key) throws CardException {
        requireValue(block, amount);
        return change(new BlockChange(
                StorageCardCommands.increment(dialect.valueForm(), block, amount),
                block,
                type,
                key,
                before -> sum(block, before, amount)));
    }

    /// Takes from the value in a block, once: reads it, takes, and reads it back.
    ///
    /// @param amount 1 to 2147483647
    /// @throws CardException as for [#increment]
    /// @throws InvalidInput as for [#increment]
    public WriteOutcome decrement(BlockNumber block, int amount, KeyType type, Key key) throws CardException {
        requireValue(block, amount);
        return change(new BlockChange(
                StorageCardCommands.decrement(dialect.valueForm(), block, amount),
                block,
                type,
                key,
                before -> sum(block, before, -amount)));
    }

    /// Copies the value in a block to another block of its sector, with its address byte: reads both, lets the
    /// card restore and transfer, and reads back.
    ///
    /// @throws CardException as for [#increment]; [ValueRefused] too if the reader has no command for it
    /// @throws InvalidInput if one of them is block 0 or a trailer, or they are not in one sector
    public WriteOutcome copy(BlockNumber source, BlockNumber target, KeyType type, Key key) throws CardException {
        requireData(source);
        requireData(target);
        if (!source.sector().equals(target.sector())) {
            throw new InvalidInput(CoreTexts.sessionOtherSector(source, target));
        }
        if (!dialect.valueForm().restores()) {
            throw ValueRefused.noRestore(connection.readerName());
        }
        Block value = read(source, type, key);
        if (!ValueBlock.isValid(value)) {
            throw ValueRefused.notAValue(source, value);
        }
        return change(new BlockChange(
                StorageCardCommands.copy(dialect.valueForm(), source, target), target, type, key, before -> value));
    }

    private static void requireData(BlockNumber block) {
        if (block.isManufacturer()) {
            throw new InvalidInput(CoreTexts.sessionBlockZero());
        }
        if (block.isTrailer()) {
            throw new InvalidInput(CoreTexts.sessionTrailer(block, block.sector()));
        }
    }

    private void requireValue(BlockNumber block, int amount) throws ValueRefused {
        requireData(block);
        if (amount < 1) {
            throw new InvalidInput(CoreTexts.sessionAmount(amount));
        }
        if (dialect.valueForm() == ValueForm.NONE) {
            throw ValueRefused.noCommands(connection.readerName());
        }
    }

    private static Block sum(BlockNumber block, Block before, int change) throws ValueRefused {
        if (!ValueBlock.isValid(before)) {
            throw ValueRefused.notAValue(block, before);
        }
        ValueBlock value = ValueBlock.parse(before);
        long sum = (long) value.value() + change;
        if (Math.abs(sum) > Integer.MAX_VALUE) {
            throw ValueRefused.noRoom(block, before, value, change);
        }
        return new ValueBlock((int) sum, value.address()).block();
    }

    private WriteOutcome change(BlockChange change) throws CardException {
        try {
            return unit(found -> {
                Block now = change.look(found);
                watch.give();
                return change.goOn(found, now, options.readsBack());
            });
        } catch (CardException e) {
            throw change.failed(e);
        }
    }

    /// What the session did so far.
    public SessionReport report() {
        return connection.report();
    }

    /// Ends the session; the card is left as the options say. Does nothing the second time.
    @Override
    public void close() {
        close(options.atEnd());
    }

    /// Ends the session and leaves the card like this, whatever the options say.
    public void close(Disposition disposition) {
        if (!closed) {
            closed = true;
            connection.close(disposition);
        }
    }

    /// Does something with the card in one transaction, and does it again as a whole when the card was lost on
    /// the way and is back: what writes must read first. Others are kept off the card as long as it lasts: a
    /// sector, or a few dozen keys. For most uses, the calls above do all that.
    ///
    /// @throws CardException as the unit does, but for a loss that was mended; [SessionLost], [OtherCard]
    public <T> T unit(CardUnit<T> unit) throws CardException {
        if (closed) {
            throw new IllegalStateException("a call on a session that is closed");
        }
        return watch.unit(unit);
    }
}

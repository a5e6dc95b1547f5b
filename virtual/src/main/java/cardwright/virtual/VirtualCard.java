package cardwright.virtual;

import cardwright.dump.Dump;
import cardwright.dump.DumpFiles;
import cardwright.dump.DumpFormat;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.ManufacturerBlock;
import cardwright.mifare.Operation;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.Uid;
import cardwright.mifare.ValueBlock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A MIFARE Classic card that is not there: its memory, its authentication, its transfer buffer, and what it
/// answers on the air.
///
/// Every command is judged by the access conditions as they stand at that moment (1K data sheet, 8.7.1: "with
/// each memory access"). What the card does not accept it answers with NAK or with silence, and then it is
/// deselected: the authentication and the transfer buffer are lost, and it says nothing until [#select]. The
/// data sheet does not spell its state machine out; this is what readers in the field must reckon with, and
/// stricter than some cards are.
///
/// It does not know: anticollision, encryption, random UIDs, the commands that EV1 cards have more.
public final class VirtualCard {
    /// The greatest amount one command adds or takes, and the greatest value a result may have on either side
    /// of zero.
    private static final int MAX_VALUE = 0x7FFF_FFFF;

    private final CardMemory memory;
    private final int uidLength;
    private boolean selected;
    private @Nullable SectorNumber open;
    private KeyType openWith = KeyType.A;
    private @Nullable ValueBlock buffer;
    /// How many bytes of the next write are done before the power fails; all if it does not.
    private int writable = Block.LENGTH;

    private boolean powerFails;

    private VirtualCard(CardMemory memory, int uidLength) {
        this.memory = memory;
        this.uidLength = uidLength;
    }

    /// A card as delivered, with the UID 01020304: transport keys and access bytes, data zero.
    public static VirtualCard blank(CardType type) {
        return blank(type, Uid.of(new byte[] {1, 2, 3, 4}));
    }

    /// A card as delivered, with this UID of 4 or 7 bytes.
    public static VirtualCard blank(CardType type, Uid uid) {
        return new VirtualCard(CardMemory.blank(type, uid), uid.length());
    }

    /// A card with this memory, keys included, as [#toBytes] gives it. The bytes are copied.
    ///
    /// Memory does not tell the length of the UID. It is taken to have 4 bytes if byte 4 is their check byte,
    /// and 7 if not.
    ///
    /// @throws IllegalArgumentException if there are not exactly as many bytes as the type has
    public static VirtualCard of(CardType type, byte[] image) {
        CardMemory memory = CardMemory.of(type, image);
        boolean single = new ManufacturerBlock(memory.block(BlockNumber.of(0)), Uid.SINGLE).bccAgrees();
        return new VirtualCard(memory, single ? Uid.SINGLE : Uid.DOUBLE);
    }

    /// A card with this memory, and a UID of this length: for a dump that tells it. The bytes are copied.
    ///
    /// @param uidLength 4 or 7
    /// @throws IllegalArgumentException if there are not exactly as many bytes as the type has, or the
    ///     length is neither
    public static VirtualCard of(CardType type, byte[] image, int uidLength) {
        CardMemory memory = CardMemory.of(type, image);
        // Checks the length.
        Uid uid = new ManufacturerBlock(memory.block(BlockNumber.of(0)), uidLength).uid();
        return new VirtualCard(memory, uid.length());
    }

    /// The card of a dump: its memory, and a UID as long as the dump tells, or else as [#of(CardType, byte[])]
    /// takes it.
    ///
    /// @throws cardwright.dump.UnknownBytes if the dump does not know every byte of the card
    public static VirtualCard of(CardImage image) {
        byte[] memory = DumpFiles.print(Dump.of(image), DumpFormat.RAW).bytes();
        return image.uid().map(uid -> of(image.type(), memory, uid.length())).orElseGet(() -> of(image.type(), memory));
    }

    /// The card's type.
    public CardType type() {
        return memory.type();
    }

    /// The card's UID, 4 or 7 bytes.
    public Uid uid() {
        return new ManufacturerBlock(memory.block(BlockNumber.of(0)), uidLength).uid();
    }

    /// A copy of the whole memory, keys included: what [#of] takes.
    public byte[] toBytes() {
        return memory.toBytes();
    }

    /// How many blocks were written since the card was made. While it stays the same, so does [#toBytes].
    public int writeCycles() {
        return memory.writeCycles();
    }

    /// Wakes the card up and selects it, whatever it did before.
    public void select() {
        leave();
        selected = true;
    }

    /// Halts the card; it is silent until it is selected. Losing the field does the same to it.
    public void halt() {
        leave();
    }

    private void leave() {
        selected = false;
        open = null;
        buffer = null;
        writable = Block.LENGTH;
        powerFails = false;
    }

    /// Whether the card listens.
    public boolean isSelected() {
        return selected;
    }

    /// The sector that is authenticated, if one is.
    public Optional<SectorNumber> authenticated() {
        return Optional.ofNullable(open);
    }

    /// Authenticates the sector of a block with a key. Whatever was authenticated before no longer is.
    ///
    /// A key B that can be read is accepted here too, and then every other command is refused (1K data sheet,
    /// table 8, footnote 1).
    ///
    /// @return whether the card accepted
    public boolean authenticate(BlockNumber block, KeyType keyType, Key key) {
        boolean accepted = selected
                && type().has(block)
                && memory.conditions(block.sector()).isPresent()
                && memory.key(block.sector(), keyType).equals(key);
        leave();
        if (accepted) {
            selected = true;
            open = block.sector();
            openWith = keyType;
        }
        return accepted;
    }

    /// Reads a block of the authenticated sector. Of a trailer, key A reads as zeros, and key B too where it
    /// may not be read.
    ///
    /// @return the block; nothing if the card refused
    public Optional<Block> read(BlockNumber block) {
        Optional<Block> shown = block.isTrailer()
                ? trailerAccess(block).flatMap(access -> access.shown(memory.block(block)))
                : isGranted(Operation.READ, block) ? Optional.of(memory.block(block)) : Optional.empty();
        if (shown.isEmpty()) {
            leave();
        }
        return shown;
    }

    /// Writes a block of the authenticated sector. Of a trailer only the parts are changed that may be
    /// written; block 0 never is.
    ///
    /// @return whether the card accepted
    public boolean write(BlockNumber block, Block content) {
        Optional<Block> changed = block.isTrailer()
                ? trailerAccess(block).flatMap(access -> access.changed(memory.block(block), content))
                : isGranted(Operation.WRITE, block) ? Optional.of(content) : Optional.empty();
        return changed.map(stored -> store(block, stored)).orElseGet(this::refuse);
    }

    private Optional<TrailerAccess> trailerAccess(BlockNumber trailer) {
        return conditions(trailer).map(conditions -> new TrailerAccess(conditions.trailer(), openWith));
    }

    /// Adds to the value in a block; the result goes to the transfer buffer.
    ///
    /// @param amount its sign bit is ignored: 0 to 2,147,483,647
    /// @return whether the card accepted: not where the block holds no value or the result is beyond
    ///     ±2,147,483,647
    public boolean increment(BlockNumber block, int amount) {
        return fill(source(block, Operation.INCREMENT).flatMap(value -> sum(value, amount & MAX_VALUE)));
    }

    /// Takes from the value in a block; the result goes to the transfer buffer.
    ///
    /// @param amount its sign bit is ignored: 0 to 2,147,483,647
    /// @return whether the card accepted: not where the block holds no value or the result is beyond
    ///     ±2,147,483,647
    public boolean decrement(BlockNumber block, int amount) {
        return fill(source(block, Operation.DECREMENT).flatMap(value -> sum(value, -(amount & MAX_VALUE))));
    }

    /// Copies the value in a block to the transfer buffer.
    ///
    /// @return whether the card accepted: not where the block holds no value
    public boolean restore(BlockNumber block) {
        return fill(source(block, Operation.DECREMENT));
    }

    private Optional<ValueBlock> source(BlockNumber block, Operation right) {
        return isGranted(right, block)
                ? Optional.of(memory.block(block)).filter(ValueBlock::isValid).map(ValueBlock::parse)
                : Optional.empty();
    }

    private static Optional<ValueBlock> sum(ValueBlock source, int change) {
        long result = (long) source.value() + change;
        return Math.abs(result) > MAX_VALUE
                ? Optional.empty()
                : Optional.of(new ValueBlock((int) result, source.address()));
    }

    private boolean fill(Optional<ValueBlock> result) {
        if (result.isEmpty()) {
            return refuse();
        }
        buffer = result.get();
        return true;
    }

    /// Writes the transfer buffer to a data block of the authenticated sector, which need not hold a value.
    /// The buffer keeps its content, so that a second transfer makes a backup.
    ///
    /// @return whether the card accepted: not where the buffer is empty
    public boolean transfer(BlockNumber block) {
        return Optional.ofNullable(buffer)
                .filter(value -> isGranted(Operation.DECREMENT, block))
                .map(value -> store(block, value.block()))
                .orElseGet(this::refuse);
    }

    /// The conditions a command on this block is judged by; none if no command on it can be right: the card
    /// does not listen, another sector is authenticated or none, the access bytes are malformed, or key B
    /// authenticated and can be read.
    private Optional<AccessConditions> conditions(BlockNumber block) {
        if (!block.sector().equals(open)) {
            return Optional.empty();
        }
        return memory.conditions(block.sector())
                .filter(conditions ->
                        openWith == KeyType.A || !conditions.trailer().keyBReadable());
    }

    /// Whether the open session may do this to a data block; trailers have rights of their own.
    boolean isGranted(Operation operation, BlockNumber block) {
        boolean possible = !block.isTrailer() && (operation == Operation.READ || !block.isManufacturer());
        return possible
                && conditions(block)
                        .map(conditions -> conditions.permission(block.accessGroup(), operation))
                        .filter(permission -> permission.allows(openWith))
                        .isPresent();
    }

    private boolean store(BlockNumber block, Block content) {
        memory.write(block, content, writable);
        return !powerFails || refuse();
    }

    private boolean refuse() {
        leave();
        return false;
    }

    /// Lets the power fail in the middle of the next write, if one comes before the card is deselected.
    ///
    /// @param bytes how many bytes of the block are new then, 0 to 16; the others are old
    void failPowerInNextWrite(int bytes) {
        powerFails = true;
        writable = bytes;
    }
}

package cardwright.virtual;

import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.Operation;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.TrailerCondition;
import cardwright.mifare.TrailerField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A MIFARE Classic card that is not there: its memory, its authentication state, its answers on the air.
///
/// Every command is judged by the access conditions of the sector, for both keys, as the data sheet says. Where a
/// command is refused, the card answers NAK, forgets the authentication and waits to be selected anew: the data sheet
/// does not spell its state machine out, and this is what readers in the field have to reckon with.
public final class VirtualCard {
    private static final Block MANUFACTURER = Block.parse("01020304 04 08 0400 0000000000000000");

    private final CardMemory memory;
    private boolean selected;
    private @Nullable SectorNumber open;
    private KeyType openWith = KeyType.A;

    private VirtualCard(CardMemory memory) {
        this.memory = memory;
    }

    /// A card as delivered: transport keys and access bytes, data zero.
    public static VirtualCard blank(CardType type) {
        return new VirtualCard(CardMemory.blank(type, MANUFACTURER));
    }

    /// A card with this memory, byte 0 of block 0 first, keys included. The bytes are copied.
    ///
    /// @throws IllegalArgumentException if there are not exactly as many as the type has
    public static VirtualCard of(CardType type, byte[] image) {
        return new VirtualCard(CardMemory.of(type, image));
    }

    /// The card's type.
    public CardType type() {
        return memory.type();
    }

    /// The card's 4-byte UID, as bytes.
    byte[] uid() {
        return java.util.Arrays.copyOf(memory.block(BlockNumber.of(0)).toBytes(), 4);
    }

    /// A copy of the whole memory, keys included: what [#of] takes.
    public byte[] toBytes() {
        return memory.toBytes();
    }

    /// How many blocks were written since the card was made: grows with every change of [#toBytes].
    public int writeCycles() {
        return memory.writeCycles();
    }

    /// Wakes the card up and selects it, from whatever state: authentication and transfer buffer are gone.
    public void select() {
        leave();
        selected = true;
    }

    /// Halts the card, or takes the field away: it answers nothing until it is selected.
    public void halt() {
        leave();
    }

    private void leave() {
        selected = false;
        open = null;
    }

    /// Whether the card listens to commands.
    public boolean isSelected() {
        return selected;
    }

    /// The sector that is authenticated, if one is.
    public Optional<SectorNumber> authenticated() {
        return Optional.ofNullable(open);
    }

    /// Opens the sector of a block with a key. Whatever was open before is closed.
    ///
    /// A key B that can be read is taken here too; what follows is refused (1K data sheet, table 8, footnote 1).
    ///
    /// @return whether the card accepted; if not, it must be selected again
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

    /// Reads a block of the open sector. Of a trailer, key A reads as zeros, and key B too unless it is readable.
    ///
    /// @return nothing if the card refused
    public Optional<Block> read(BlockNumber block) {
        Optional<AccessConditions> rights = rights(block);
        Optional<Block> answer = rights.flatMap(conditions -> readable(block, conditions));
        if (answer.isEmpty()) {
            leave();
        }
        return answer;
    }

    private Optional<Block> readable(BlockNumber block, AccessConditions conditions) {
        if (block.isTrailer()) {
            byte[] shown = new byte[Block.LENGTH];
            return copyFields(block, conditions.trailer(), shown) ? Optional.of(Block.of(shown)) : Optional.empty();
        }
        return conditions.permission(block.accessGroup(), Operation.READ).allows(openWith)
                ? Optional.of(memory.block(block))
                : Optional.empty();
    }

    private boolean copyFields(BlockNumber trailer, TrailerCondition condition, byte[] shown) {
        byte[] stored = memory.block(trailer).toBytes();
        boolean any = false;
        for (TrailerField field : TrailerField.values()) {
            if (condition.read(field).allows(openWith)) {
                any = true;
                copyField(field, stored, shown);
            }
        }
        return any;
    }

    private static void copyField(TrailerField field, byte[] from, byte[] to) {
        int start = switch (field) {
            case KEY_A -> 0;
            case ACCESS -> CardMemory.ACCESS_AT;
            case KEY_B -> CardMemory.KEY_B_AT;
        };
        int length = field == TrailerField.ACCESS ? 4 : Key.LENGTH;
        System.arraycopy(from, start, to, start, length);
    }

    /// The conditions a command on this block is judged by; none if no command on it can be right: the card does not
    /// listen, another sector is open, the access bytes are malformed, or key B opened the sector and can be read.
    private Optional<AccessConditions> rights(BlockNumber block) {
        if (!selected || !block.sector().equals(open)) {
            return Optional.empty();
        }
        return memory.conditions(block.sector())
                .filter(conditions ->
                        openWith == KeyType.A || !conditions.trailer().keyBReadable());
    }
}

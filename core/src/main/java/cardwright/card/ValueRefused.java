package cardwright.card;

import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.ValueBlock;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.Optional;

/// A value operation that can't be done was not sent: the block holds no value, the result has no room,
/// or the reader has no commands for values.
public final class ValueRefused extends CardException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Optional<Block> found;

    private ValueRefused(Reason reason, Optional<Block> found, Text text) {
        super(text);
        this.reason = reason;
        this.found = found;
    }

    static ValueRefused notAValue(BlockNumber block, Block found) {
        return new ValueRefused(Reason.NOT_A_VALUE, Optional.of(found), CoreTexts.sessionNotAValue(block, found.hex()));
    }

    static ValueRefused noRoom(BlockNumber block, Block found, ValueBlock value, int change) {
        return new ValueRefused(
                Reason.NO_ROOM, Optional.of(found), CoreTexts.sessionNoRoom(block, value.value(), change));
    }

    static ValueRefused noCommands(String reader) {
        return new ValueRefused(Reason.NO_COMMANDS, Optional.empty(), CoreTexts.sessionNoValueCommands(reader));
    }

    static ValueRefused noRestore(String reader) {
        return new ValueRefused(Reason.NO_RESTORE, Optional.empty(), CoreTexts.sessionNoRestore(reader));
    }

    /// Why it can't be done.
    public Reason reason() {
        return reason;
    }

    /// What the block holds, if it was read.
    public Optional<Block> found() {
        return found;
    }

    /// Why a value operation can't be done.
    public enum Reason {
        /// The block holds no value.
        NOT_A_VALUE,
        /// The result is beyond ±2,147,483,647; no card does it.
        NO_ROOM,
        /// The reader's dialect has [ValueForm#NONE].
        NO_COMMANDS,
        /// The reader's dialect can add and take, but not copy a value: see [ValueForm#restores].
        NO_RESTORE
    }
}

package cardwright.write;

import cardwright.card.KeyRing;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorTrailer;
import java.util.Optional;

/// One write of one block, with all that is needed to do it, to know whether it was done, to mend it and to
/// undo it. Immutable; holds keys, and masks them when printed.
///
/// @param action what is done to which block
/// @param opener the key that may do it when its turn comes
/// @param mender the key that may write the block plainly, should it be torn; empty if none may
/// @param before what the block holds before, as far as it is known; of a trailer with its keys
/// @param after what it holds after, keys included
public record Step(
        Action action, KeyRing.Entry opener, Optional<KeyRing.Entry> mender, PartialBlock before, Block after) {
    /// A step of these parts.
    ///
    /// @throws IllegalArgumentException if it would write block 0, a trailer as data or data as a trailer, or
    ///     malformed access bytes
    public Step {
        BlockNumber block = action.block();
        if (block.isManufacturer()) {
            throw new IllegalArgumentException("a step that writes block 0");
        }
        if (block.isTrailer() != action instanceof Action.WriteTrailer) {
            throw new IllegalArgumentException("a step on block " + block + " that is not for such a block");
        }
        if (block.isTrailer() && SectorTrailer.accessWord(after) < 0) {
            throw new IllegalArgumentException("a step that writes malformed access bytes");
        }
    }

    /// The block that is changed.
    public BlockNumber block() {
        return action.block();
    }

    /// Which kind of step it is.
    public Kind kind() {
        return switch (action) {
            case Action.Write _ -> Kind.DATA;
            case Action.WriteTrailer _ -> Kind.TRAILER;
            case Action.Increment _ -> Kind.INCREMENT;
            case Action.Decrement _ -> Kind.DECREMENT;
            case Action.Copy _ -> Kind.TRANSFER;
        };
    }

    /// Whether what the block holds before is known, so that the step can be undone where the rights allow it.
    public boolean isKnownBefore() {
        return before.whole().isPresent();
    }

    /// Whether this may be what the block held before: the bytes that are known agree.
    boolean fitsBefore(Block now) {
        return new PartialBlock(now, before.known()).equals(before);
    }

    Step withBefore(PartialBlock seen) {
        return new Step(action, opener, mender, seen, after);
    }

    /// The kinds of steps.
    public enum Kind {
        /// A data block is written.
        DATA,
        /// A trailer is written.
        TRAILER,
        /// The card adds to a value.
        INCREMENT,
        /// The card takes from a value.
        DECREMENT,
        /// The card copies a value to another block.
        TRANSFER
    }
}

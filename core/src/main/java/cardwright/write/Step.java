package cardwright.write;

import cardwright.card.KeyRing;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.PartialBlock;
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

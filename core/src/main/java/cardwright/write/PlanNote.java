package cardwright.write;

import cardwright.mifare.BlockNumber;
import cardwright.text.Text;

/// Something to know about a plan before it is carried out.
///
/// @param kind what it is about
/// @param block the block or trailer it is about
/// @param text for a person, in both languages; never holds a key
public record PlanNote(Kind kind, BlockNumber block, Text text) {
    /// What notes are about.
    public enum Kind {
        /// This can never be changed back; it was allowed.
        IRREVERSIBLE,
        /// Somebody is locked out until the access bytes are changed again; it was allowed.
        LOCK_OUT,
        /// A key of zeros is written; it was allowed.
        ZERO_KEY,
        /// What the block holds is not known, so it can't be put back.
        NOT_UNDOABLE,
        /// The sector is opened up in between: written, then closed as wished.
        OPENED_UP,
        /// A value is changed by reading, computing and writing; it was allowed.
        EMULATED,
        /// A block of an image that is not written: block 0, or one that is not known there.
        LEFT_OUT
    }
}

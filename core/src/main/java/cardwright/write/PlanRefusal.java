package cardwright.write;

import cardwright.mifare.BlockNumber;
import cardwright.text.Text;

/// Why a wish can't be planned.
///
/// @param reason what kind of reason it is
/// @param block the block or trailer in question
/// @param text block, reason and way out for a person; never holds a key
public record PlanRefusal(Reason reason, BlockNumber block, Text text) {
    /// The kinds of reasons.
    public enum Reason {
        /// The card type has no such block.
        NO_SUCH_BLOCK,
        /// Block 0: the maker of the chip wrote it, and nobody can change it.
        MANUFACTURER_BLOCK,
        /// A trailer, where a data block was wished for.
        TRAILER_AS_DATA,
        /// Malformed access bytes. There is no override.
        MALFORMED_ACCESS,
        /// The card's access bytes in that sector are not known, or malformed.
        ACCESS_UNKNOWN,
        /// The access conditions give the right to nobody.
        FORBIDDEN,
        /// A key has the right, but it is not known.
        KEY_NEEDED,
        /// A trailer is written as a whole, and a part that stays is not known.
        KEY_UNKNOWN,
        /// Access bytes that can never be changed again; see [Allowance#IRREVERSIBLE].
        IRREVERSIBLE,
        /// After this nobody could read, change or open something; see [Allowance#LOCK_OUT].
        LOCK_OUT,
        /// A key of zeros; see [Allowance#ZERO_KEY].
        ZERO_KEY,
        /// The block holds no value, or it is not known which.
        NOT_A_VALUE,
        /// What the block held before is not known.
        BEFORE_UNKNOWN,
        /// The result has no room: beyond ±2,147,483,647, or the amount is not 1 to 2147483647.
        NO_ROOM,
        /// Source and target of a copy are not in the same sector.
        OTHER_SECTOR,
        /// The reader has no command for it; see [Allowance#EMULATE].
        NO_COMMAND,
        /// Two wishes for the same bytes that differ.
        CONTRADICTION,
        /// An image of another card type.
        OTHER_TYPE
    }
}

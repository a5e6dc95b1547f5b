package cardwright.write;

import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import java.util.Optional;
import java.util.Set;

/// What somebody wants of a card. Immutable; whether it is possible, the [Planner] finds out.
public sealed interface Wish {
    /// A data block shall hold these bytes.
    ///
    /// @param block not block 0 and no trailer: the planner refuses those
    /// @param data all 16 bytes
    record SetBlock(BlockNumber block, Block data) implements Wish {}

    /// A trailer shall hold these bytes; those that are not known here stay as they are.
    ///
    /// @param sector whose trailer
    /// @param trailer the bytes as they shall be: bytes 0–5 key A, 6–8 access, 9 general purpose, 10–15 key B
    record SetTrailer(SectorNumber sector, PartialBlock trailer) implements Wish {}

    /// The card shall hold what an image holds, as far as it is known there. Block 0 stays as it is.
    ///
    /// @param image of the same card type
    /// @param trailers what is taken of its trailers
    record Restore(CardImage image, Trailers trailers) implements Wish {}

    /// Sectors shall be as delivered: data zero, both keys `FFFFFFFFFFFF`, access bytes `FF0780 69`.
    ///
    /// @param sectors which ones, all that the card has for a whole card
    record Format(Set<SectorNumber> sectors) implements Wish {
        /// A wish for these sectors, copied.
        public Format {
            sectors = Set.copyOf(sectors);
        }
    }

    /// A value shall be more, by the card's own Increment, once; then its backup, if it has one.
    ///
    /// @param block a value block
    /// @param amount 1 to 2147483647
    /// @param backup a block of the same sector that holds the same value
    record Increment(BlockNumber block, int amount, Optional<BlockNumber> backup) implements Wish {}

    /// A value shall be less, by the card's own Decrement, once; then its backup, if it has one.
    ///
    /// @param block a value block
    /// @param amount 1 to 2147483647
    /// @param backup a block of the same sector that holds the same value
    record Decrement(BlockNumber block, int amount, Optional<BlockNumber> backup) implements Wish {}

    /// A value shall stand in another block of its sector too, with the source's address byte, by the card's own
    /// Restore and Transfer.
    ///
    /// @param source a value block
    /// @param target a block of the same sector
    record Copy(BlockNumber source, BlockNumber target) implements Wish {}

    /// What a restore takes of an image's trailers.
    enum Trailers {
        /// All of it, keys too.
        WHOLE,
        /// Access bytes and general purpose byte; the keys stay the card's own.
        WITHOUT_KEYS,
        /// Nothing: the trailers stay as they are.
        NONE
    }
}

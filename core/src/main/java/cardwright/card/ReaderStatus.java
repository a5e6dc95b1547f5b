package cardwright.card;

import java.util.Optional;

/// What is known of a reader at a moment, without a word to its card. Immutable. PC/SC's `SCARD_STATE_*`.
///
/// @param reader the reader's name
/// @param card whether a card lies on it
/// @param use whether some program is connected to that card
/// @param atr the card's answer to reset, if a card is there that gave one
public record ReaderStatus(String reader, Presence card, Use use, Optional<Atr> atr) {
    /// Whether a card lies on a reader.
    public enum Presence {
        /// No card.
        NONE,
        /// A card.
        PRESENT,
        /// A card that does not answer.
        MUTE,
        /// The reader is there but can't be used.
        UNAVAILABLE
    }

    /// Whether programs, this one included, are connected to the card.
    public enum Use {
        /// None.
        FREE,
        /// One or more that share it.
        SHARED,
        /// One that has it for itself.
        EXCLUSIVE
    }
}

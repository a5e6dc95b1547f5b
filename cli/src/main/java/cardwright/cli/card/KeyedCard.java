package cardwright.cli.card;

import cardwright.card.CardException;
import cardwright.card.CardSession;
import cardwright.keys.KeyMap;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.SectorNumber;
import cardwright.read.CardReading;
import java.util.function.Predicate;

/// A card in a session, with keys to try on it: what it takes to plan what is written to it.
public interface KeyedCard {
    /// The session with the card.
    CardSession session();

    /// What the card is.
    ///
    /// @throws cardwright.text.InvalidInput if nothing tells
    CardType type();

    /// Reads the blocks that are wanted with the keys there are.
    ///
    /// @throws CardException as [cardwright.read.ImageReader#read]
    CardReading read(Predicate<BlockNumber> wanted) throws CardException;

    /// The keys of these sectors, found out by trying those that were given.
    ///
    /// @throws CardException as [cardwright.keys.KeySearch#run]
    KeyMap keys(Predicate<SectorNumber> sectors) throws CardException;
}

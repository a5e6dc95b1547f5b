package cardwright.read;

import cardwright.keys.KeyMap;
import cardwright.mifare.CardImage;
import java.util.List;

/// A card as it was read. Immutable; prints no block and no key.
///
/// @param image what is known of the card: what it showed, and in the place of keys those that opened it
///     or are known to be the sector's; whatever was not read, and a key nobody knows, is unknown there
/// @param keys the keys of the card that are known: those that opened a sector, and those given for a
///     sector that did not have to be tried
/// @param unread what was to be read and was not, by sector
public record CardReading(CardImage image, KeyMap keys, List<Unread> unread) {
    /// A reading of these parts; the list is copied.
    public CardReading {
        unread = List.copyOf(unread);
    }

    /// Whether all that was to be read was read. A key can be unknown all the same.
    public boolean isComplete() {
        return unread.isEmpty();
    }
}

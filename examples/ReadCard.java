import cardwright.card.*;
import cardwright.keys.*;
import cardwright.mifare.*;
import cardwright.read.*;
import cardwright.text.*;
import cardwright.virtual.*;

/// Reads all of a card that the keys can read, and says what they can't.
void main() throws CardException {
    GivenKeys keys = GivenKeys.NONE.with(Key.TRANSPORT, "as delivered");
    try (CardReader reader = VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K));
            CardSession session = CardSession.open(reader)) {
        IO.println("UID " + session.uid());
        CardReading card = ImageReader.read(session, CardType.CLASSIC_1K, keys, ReadOptions.ALL);
        IO.println(card.image());
        card.unread().forEach(block -> IO.println(block.text().in(Language.EN)));
    }
}

/// The reader, the connection to a card in it, and the card as a MIFARE Classic.
///
/// For most uses: open a [cardwright.card.CardSession] on a [cardwright.card.CardReader], read and write blocks. It
/// goes on when other programs reset the card or the card slips. [cardwright.card.ClassicCard] is the card behind one
/// connection, without that. What fails is a [cardwright.card.CardException], a sealed family, so that a `switch`
/// over it is complete.
@NullMarked
package cardwright.card;

import org.jspecify.annotations.NullMarked;

/// The reader, the connection to a card in it, and the card as a MIFARE Classic.
///
/// For most uses: connect a [cardwright.card.CardReader], put [cardwright.card.ClassicCard#over] on the connection,
/// read and write
/// blocks. What fails is a [cardwright.card.CardException], a sealed family, so that a `switch` over it is complete.
@NullMarked
package cardwright.card;

import org.jspecify.annotations.NullMarked;

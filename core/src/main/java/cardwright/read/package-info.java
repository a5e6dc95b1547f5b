/// Reading whole cards: [cardwright.read.ImageReader] reads a card through a session, with the keys that
/// were given, in the least number of commands, and gives a [cardwright.read.CardReading]: what is known
/// of the card, and what is not and why.
///
/// What could not be read is unknown, never zeros. What is promised to stay: the reasons of
/// [cardwright.read.Unread].
@NullMarked
package cardwright.read;

import org.jspecify.annotations.NullMarked;

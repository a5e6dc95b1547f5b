/// The card a command talks to: the reader it lies on, the dialect, the keys, and how it is left. For most
/// uses, take the options of [cardwright.cli.card.CardOptions] and open the card with
/// [cardwright.cli.card.OpenCard].
@NullMarked
package cardwright.cli.card;

import org.jspecify.annotations.NullMarked;

/// `cardwright value`: value blocks as numbers, those typed and those on a card.
@NullMarked
package cardwright.cli.value;

import org.jspecify.annotations.NullMarked;

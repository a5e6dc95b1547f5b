/// The reader and the cards that are not there.
///
/// For most uses, [cardwright.virtual.VirtualReader#holding] a [cardwright.virtual.VirtualCard#blank] card is
/// enough.
@NullMarked
package cardwright.virtual;

import org.jspecify.annotations.NullMarked;

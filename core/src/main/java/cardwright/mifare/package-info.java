/// MIFARE Classic as values: card types, blocks, keys, access conditions, sector trailers. No I/O.
///
/// For most uses, start with [cardwright.mifare.BlockNumber], [cardwright.mifare.Key] and
/// [cardwright.mifare.AccessConditions].
/// Sources: NXP MF1S50YYX_V1 Rev 3.2 (1K) and MF1S70YYX_V1 Rev 3.2 (4K), cited below as "1K data sheet" and "4K data
/// sheet".
@NullMarked
package cardwright.mifare;

import org.jspecify.annotations.NullMarked;

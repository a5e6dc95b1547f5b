/// What is sent to a reader and what comes back: commands, responses, status words. Knows nothing of cards.
///
/// For most uses, [cardwright.apdu.CommandApdu#parse] and [cardwright.apdu.ResponseApdu] are enough. Sources:
/// ISO/IEC 7816-4 for the form of commands, PC/SC Part 3 for the storage-card commands and their status
/// words.
@NullMarked
package cardwright.apdu;

import org.jspecify.annotations.NullMarked;

/// Which key opens which sector: [cardwright.keys.KeyMap] says what is known of one card. For most uses,
/// fill one from what the user gave, or let a search fill it from a list of keys the user owns.
///
/// No key is guessed here: what is tried was given.
@NullMarked
package cardwright.keys;

import org.jspecify.annotations.NullMarked;

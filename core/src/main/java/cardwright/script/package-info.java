/// Commands for a card as people write them down, one a line, with waits, expectations and repetitions; and
/// running
/// them.
///
/// For most uses: [cardwright.script.ApduScript#parse] reads a script whole, so that what is wrong in it is
/// told before
/// the first command is sent, and a [cardwright.script.ScriptRun] sends it over a connection, byte for byte.
///
/// What we promise to keep: a script that is understood now means the same in every later version.
@NullMarked
package cardwright.script;

import org.jspecify.annotations.NullMarked;

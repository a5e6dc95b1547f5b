/// Writing without loss: what is wished becomes a plan, the plan is checked, journaled, written, verified, and
/// can be ended after an interruption or undone.
///
/// For most uses: read the card, let [cardwright.write.Planner] make a [cardwright.write.WritePlan], look at
/// it, and give it to a [cardwright.write.Writer] with a [cardwright.write.Journal]. After an interruption
/// [cardwright.write.Writer#resume] ends the job from the journal alone; [cardwright.write.Undo] plans the way
/// back. [cardwright.write.Purse] keeps a value and its backup.
///
/// What we promise: nothing is sent that is not in the plan; no step is sent before its images are in the
/// journal; no step is sent twice without reading the block in between; malformed access bytes and block 0 are
/// never written.
@NullMarked
package cardwright.write;

import org.jspecify.annotations.NullMarked;

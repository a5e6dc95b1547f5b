package cardwright.workbench.desk;

import cardwright.mifare.Uid;
import cardwright.write.WritePlan;
import java.util.Optional;

/// A plan that waits for somebody to say yes. Immutable; holds keys.
///
/// @param uid the card it is for
/// @param plan what would be written
/// @param asked how many blocks it is about
/// @param undoes the job that it undoes, if it does
record Planned(Uid uid, WritePlan plan, int asked, Optional<String> undoes) {
    /// How many of the blocks hold already what they are to hold.
    int unchanged() {
        return asked - plan.blockCount();
    }
}

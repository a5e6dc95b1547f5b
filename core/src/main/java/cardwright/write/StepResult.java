package cardwright.write;

import cardwright.text.Text;
import java.util.Optional;

/// How a step ended.
///
/// @param how in which way
/// @param loss what can't be done any more, for a person; there if [How#LOST] or [How#SKIPPED]
public record StepResult(How how, Optional<Text> loss) {
    /// The ways a step ends.
    public enum How {
        /// It was sent and verified.
        WRITTEN,
        /// The block held already what it was to hold, perhaps by a command whose answer was lost.
        FOUND_WRITTEN,
        /// The block was torn, and was mended.
        MENDED,
        /// The block is torn and can't be mended.
        LOST,
        /// It was not tried: what it belongs with is lost.
        SKIPPED,
        /// It was not reached.
        NOT_REACHED
    }
}

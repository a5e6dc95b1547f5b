package cardwright.script;

import cardwright.apdu.ResponseApdu;
import cardwright.apdu.StatusWord;
import cardwright.card.CardException;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.Optional;

/// How one run of a script ended.
public sealed interface ScriptEnd {
    /// Everything was done.
    ///
    /// @param last the status word of the last answer, if a command was sent
    /// @param expected whether an expectation that held spoke of that status word
    record Done(Optional<StatusWord> last, boolean expected) implements ScriptEnd {}

    /// An answer was not as expected; what follows was not done.
    ///
    /// @param expectation what was expected
    /// @param answer what came
    record NotAsExpected(ScriptStep expectation, ResponseApdu answer) implements ScriptEnd {
        /// What was expected and what came, without the line of the expectation.
        public Text text() {
            int length = answer.dataLength();
            return switch (expectation) {
                case ScriptStep.ExpectStatus status -> CoreTexts.scriptOtherStatus(status.status(), answer.status());
                case ScriptStep.ExpectLength expected -> CoreTexts.scriptOtherLength(expected.length(), length);
                default -> throw new IllegalStateException("not an expectation");
            };
        }
    }

    /// The card was lost, or could not be reset; what follows was not done.
    ///
    /// @param line the line that was being done
    /// @param failure what happened
    record Failed(int line, CardException failure) implements ScriptEnd {}

    /// The running thread was interrupted; what follows was not done.
    ///
    /// @param line the line that was to be done next
    record Interrupted(int line) implements ScriptEnd {}

    /// Whether all went well: done, and the last status word was expected or says so by itself: `90 00`, `61
    /// xx` (more
    /// bytes are waiting) or `62 82` (all bytes there are).
    default boolean isGood() {
        return this instanceof Done(Optional<StatusWord> last, boolean expected)
                && (expected || last.isEmpty() || isGood(last.get()));
    }

    private static boolean isGood(StatusWord status) {
        return status.isOk() || status.sw1() == 0x61 || status.value() == 0x6282;
    }
}

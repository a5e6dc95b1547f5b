package cardwright.script;

import cardwright.apdu.CommandApdu;
import java.util.List;

/// One thing a script does.
public sealed interface ScriptStep {
    /// The line of the script it begins on, from 1 on.
    int line();

    /// Sends a command.
    ///
    /// @param line its line
    /// @param command its bytes
    record Send(int line, CommandApdu command) implements ScriptStep {}

    /// Renews the connection with a reset of the card: every authentication is gone.
    ///
    /// @param line its line
    record Reset(int line) implements ScriptStep {}

    /// Sends nothing for a while.
    ///
    /// @param line its line
    /// @param millis how long, 0 to 3,600,000 milliseconds
    record Wait(int line, int millis) implements ScriptStep {}

    /// Goes on only if the last answer's status word is this one.
    ///
    /// @param line its line
    /// @param status which status words will do
    record ExpectStatus(int line, StatusPattern status) implements ScriptStep {}

    /// Goes on only if the last answer has so many bytes before its status word.
    ///
    /// @param line its line
    /// @param length 0 to 65536
    record ExpectLength(int line, int length) implements ScriptStep {}

    /// Does these steps several times.
    ///
    /// @param line the line it begins on
    /// @param count how often, 1 to 1,000,000
    /// @param steps what is repeated
    record Repeat(int line, int count, List<ScriptStep> steps) implements ScriptStep {
        /// A repetition of these steps; the list is copied.
        public Repeat {
            steps = List.copyOf(steps);
        }
    }
}

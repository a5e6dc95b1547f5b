package cardwright.script;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.ResponseApdu;

/// Something that happened while a script ran. Commands and answers hold keys: show them masked.
public sealed interface ScriptEvent {
    /// The line of the script it comes from.
    int line();

    /// A command was answered.
    ///
    /// @param line its line
    /// @param command as it was sent
    /// @param answer as it came
    /// @param micros from sending to the answer, in microseconds
    /// @param followUp whether it was sent to follow up the one before, and does not stand in the script
    record Exchanged(int line, CommandApdu command, ResponseApdu answer, long micros, boolean followUp)
            implements ScriptEvent {}

    /// A command was sent, and no answer came.
    ///
    /// @param line its line
    /// @param command as it was sent
    record Unanswered(int line, CommandApdu command) implements ScriptEvent {}

    /// The connection was renewed with a reset of the card.
    ///
    /// @param line its line
    record WasReset(int line) implements ScriptEvent {}

    /// A wait begins.
    ///
    /// @param line its line
    /// @param millis how long it is to be, in milliseconds
    record Waits(int line, int millis) implements ScriptEvent {}
}

package cardwright.explain;

import cardwright.apdu.ResponseApdu;

/// What came of a command.
public sealed interface Outcome {
    /// An answer.
    ///
    /// @param line the number of the line where it begins, from 1 on
    /// @param response data and status word
    /// @param complete false if the record announces data and breaks off before them
    record Answered(int line, ResponseApdu response, boolean complete) implements Outcome {}

    /// A failure in place of an answer.
    ///
    /// @param failure what was reported
    record Failed(Failure failure) implements Outcome {}

    /// Nothing: the record tells neither answer nor failure.
    record Untold() implements Outcome {}
}

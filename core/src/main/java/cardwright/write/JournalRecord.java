package cardwright.write;

import cardwright.mifare.Block;
import cardwright.mifare.CardType;
import java.util.Optional;

/// One entry of a journal. Immutable.
sealed interface JournalRecord {
    /// Which job it is: the first record.
    ///
    /// @param header the job
    /// @param type the card type
    /// @param steps how many steps follow
    /// @param digest CRC-32C of all of them
    record Job(JobHeader header, CardType type, int steps, int digest) implements JournalRecord {}

    /// A step as planned.
    record Planned(Step step) implements JournalRecord {}

    /// A step is about to be sent.
    ///
    /// @param index which one, from 0 on
    /// @param seen what the block holds, if the plan did not know
    record Begun(int index, Optional<Block> seen) implements JournalRecord {}

    /// A step was done and verified.
    record Done(int index) implements JournalRecord {}

    /// A step can't be ended.
    record Lost(int index) implements JournalRecord {}

    /// A step was not begun, because what it belongs with is lost.
    record Skipped(int index) implements JournalRecord {}

    /// The journal is gone on with; what stands between the last whole record and this one is torn.
    ///
    /// @param end where the last whole record ended
    record Resumed(int end) implements JournalRecord {}

    /// All steps have ended.
    record Finished() implements JournalRecord {}

    /// The job was undone.
    record Undone() implements JournalRecord {}

    /// The job's owner needs it no longer.
    record Closed() implements JournalRecord {}
}

package cardwright.write;

import cardwright.card.CardException;
import cardwright.card.CardUnit;
import cardwright.card.ClassicCard;
import cardwright.card.CommandRefused;
import cardwright.card.KeyRing;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.Optional;

/// One step being done: a unit that may be repeated as a whole after the card was lost, and looks at the block
/// each time before it sends anything.
abstract class StepRun implements CardUnit<StepResult> {
    final Step step;
    private final int index;
    private final JobJournal journal;
    private boolean begun;
    private boolean mended;

    /// @param begun whether the step was begun in an earlier run
    StepRun(Step step, int index, boolean begun, JobJournal journal) {
        this.step = step;
        this.index = index;
        this.begun = begun;
        this.journal = journal;
    }

    static StepRun of(Step step, int index, boolean begun, JobJournal journal) {
        return switch (step.action()) {
            case Action.Write _ -> new DataRun(step, index, begun, journal);
            case Action.WriteTrailer _ -> new TrailerRun(step, index, begun, journal);
            case Action.Increment _, Action.Decrement _, Action.Copy _ -> new ValueRun(step, index, begun, journal);
        };
    }

    /// Whether something was sent for this step, perhaps in an earlier run: then a block that is neither as
    /// before nor as after is torn, and not somebody else's.
    boolean isBegun() {
        return begun;
    }

    /// To be called before the first command that changes the block.
    ///
    /// @param seen what it holds
    void begin(Optional<Block> seen) {
        if (!begun) {
            journal.begun(index, step.isKnownBefore() ? Optional.empty() : seen);
            begun = true;
        }
    }

    /// The block was found torn.
    void torn() {
        mended = true;
    }

    StepResult written() {
        return new StepResult(mended ? StepResult.How.MENDED : StepResult.How.WRITTEN, Optional.empty());
    }

    static StepResult found() {
        return new StepResult(StepResult.How.FOUND_WRITTEN, Optional.empty());
    }

    static StepResult lost(Text loss) {
        return new StepResult(StepResult.How.LOST, Optional.of(loss));
    }

    Block read(ClassicCard card, BlockNumber block) throws CardException {
        return card.read(block, step.opener().type(), step.opener().key());
    }

    /// Writes the block plainly and reads it back.
    void write(ClassicCard card, KeyRing.Entry key) throws CardException {
        try {
            card.write(step.block(), step.after(), key.type(), key.key());
        } catch (CommandRefused refused) {
            // Some readers refuse in the same words whether the card said no or went silent half-way.
            if (!read(card, step.block()).equals(step.after())) {
                throw refused;
            }
        }
        if (!read(card, step.block()).equals(step.after())) {
            throw notWritten();
        }
    }

    /// The card confirmed, and the block does not hold it.
    Halt notWritten() {
        return new Halt(CoreTexts.writeNotHeld(step.block()));
    }

    /// The block holds something that is not of this job.
    Halt differs() {
        return new Halt(CoreTexts.writeDiffers(step.block()));
    }
}

package cardwright.write;

import cardwright.card.CardException;
import cardwright.card.ClassicCard;
import cardwright.mifare.Block;
import java.util.Optional;

/// A data block being written: read, written, read back. A torn one is written again: what it shall hold is
/// known.
final class DataRun extends StepRun {
    DataRun(Step step, int index, boolean begun, JobJournal journal) {
        super(step, index, begun, journal);
    }

    @Override
    public StepResult with(ClassicCard card) throws CardException {
        Block now = read(card, step.block());
        if (now.equals(step.after())) {
            return found();
        }
        if (!step.fitsBefore(now)) {
            if (!isBegun()) {
                throw differs();
            }
            torn();
        }
        begin(Optional.of(now));
        write(card, step.opener());
        return written();
    }
}

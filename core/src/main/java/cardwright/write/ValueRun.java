package cardwright.write;

import cardwright.card.CardException;
import cardwright.card.ClassicCard;
import cardwright.card.CommandRefused;
import cardwright.card.KeyRing;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.ValueBlock;
import cardwright.words.CoreTexts;
import java.util.Optional;

/// A value operation being done, once. A torn value is written plainly where a key may do that; else it is
/// restored from its backup, if it has one, and the operation done again. A torn copy is copied again: its
/// source is whole.
final class ValueRun extends StepRun {
    ValueRun(Step step, int index, boolean begun, JobJournal journal) {
        super(step, index, begun, journal);
    }

    @Override
    public StepResult with(ClassicCard card) throws CardException {
        Block now = read(card, step.block());
        if (now.equals(step.after())) {
            return found();
        }
        if (step.fitsBefore(now)) {
            return operate(card, now);
        }
        if (!isBegun()) {
            throw differs();
        }
        torn();
        return mend(card);
    }

    private StepResult operate(ClassicCard card, Block now) throws CardException {
        if (step.action() instanceof Action.Copy copy
                && !read(card, copy.source()).equals(step.after())) {
            throw differs();
        }
        begin(Optional.of(now));
        try {
            send(card);
        } catch (CommandRefused refused) {
            Block found = read(card, step.block());
            if (found.equals(now)) {
                throw refused;
            }
        }
        Block back = read(card, step.block());
        if (back.equals(step.after())) {
            return written();
        }
        if (back.equals(now)) {
            throw notWritten();
        }
        torn();
        return mend(card);
    }

    private void send(ClassicCard card) throws CardException {
        KeyRing.Entry key = step.opener();
        switch (step.action()) {
            case Action.Increment add -> card.add(add.block(), add.amount(), key.type(), key.key());
            case Action.Decrement take -> card.add(take.block(), -take.amount(), key.type(), key.key());
            case Action.Copy copy -> card.copy(copy.source(), copy.block(), key.type(), key.key());
            default -> throw new IllegalStateException("no value operation");
        }
    }

    private StepResult mend(ClassicCard card) throws CardException {
        if (step.mender().isPresent()) {
            write(card, step.mender().get());
            return written();
        }
        return switch (step.action()) {
            case Action.Copy copy -> copyAgain(card, copy.source(), step.after());
            case Action.Increment add
            when add.backup().isPresent() -> restore(card, add.backup().get());
            case Action.Decrement take
            when take.backup().isPresent() -> restore(card, take.backup().get());
            default -> beyond();
        };
    }

    private StepResult copyAgain(ClassicCard card, BlockNumber source, Block expected) throws CardException {
        if (!card.copiesValues() || !read(card, source).equals(expected)) {
            return beyond();
        }
        card.copy(source, step.block(), step.opener().type(), step.opener().key());
        if (!read(card, step.block()).equals(expected)) {
            throw notWritten();
        }
        return written();
    }

    /// The backup holds the value of before: it is copied back, and the operation done.
    private StepResult restore(ClassicCard card, BlockNumber backup) throws CardException {
        Block kept = read(card, backup);
        boolean same = step.before().bytes().equals(kept) && ValueBlock.isValid(kept);
        if (!card.copiesValues() || !same) {
            return beyond();
        }
        card.copy(backup, step.block(), step.opener().type(), step.opener().key());
        send(card);
        if (!read(card, step.block()).equals(step.after())) {
            throw notWritten();
        }
        return written();
    }

    private StepResult beyond() {
        return lost(CoreTexts.writeValueLost(step.block()));
    }
}

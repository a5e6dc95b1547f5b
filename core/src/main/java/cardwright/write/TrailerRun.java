package cardwright.write;

import cardwright.card.CardException;
import cardwright.card.ClassicCard;
import cardwright.card.CommandRefused;
import cardwright.card.KeyRing;
import cardwright.mifare.PartialBlock;
import java.util.Optional;

/// A trailer being written: both keys tried and the access bytes read before and after. A torn one is searched
/// for with the old keys and the new, and written again with the one that may.
///
/// The access bytes stand twice in bytes 6 to 8, so a tear among them either leaves the old or the new ones, or
/// makes them malformed; then the card blocks the sector for good, and nobody can mend it (1K data sheet,
/// 8.7.1). That can happen only where a write changes them.
final class TrailerRun extends StepRun {
    private final PartialBlock after;

    TrailerRun(Step step, int index, boolean begun, JobJournal journal) {
        super(step, index, begun, journal);
        this.after = PartialBlock.of(step.after());
    }

    @Override
    public StepResult with(ClassicCard card) throws CardException {
        if (isBegun()) {
            return goOn(card);
        }
        if (TrailerLook.matches(card, step.block(), step.before())) {
            return send(card);
        }
        if (TrailerLook.matches(card, step.block(), after)) {
            return found();
        }
        throw differs();
    }

    private StepResult goOn(ClassicCard card) throws CardException {
        if (TrailerLook.matches(card, step.block(), after)) {
            return found();
        }
        return TrailerLook.matches(card, step.block(), step.before()) ? send(card) : mend(card);
    }

    private StepResult send(ClassicCard card) throws CardException {
        begin(Optional.empty());
        KeyRing.Entry key = step.opener();
        try {
            card.write(step.block(), step.after(), key.type(), key.key());
        } catch (CommandRefused refused) {
            if (TrailerLook.matches(card, step.block(), step.before())) {
                throw refused;
            }
        }
        return verified(card);
    }

    private StepResult verified(ClassicCard card) throws CardException {
        if (TrailerLook.matches(card, step.block(), after)) {
            return written();
        }
        if (TrailerLook.matches(card, step.block(), step.before())) {
            throw notWritten();
        }
        return mend(card);
    }

    private StepResult mend(ClassicCard card) throws CardException {
        torn();
        TornTrailer torn = TornTrailer.search(card, step);
        if (torn.loss().isPresent()) {
            return lost(torn.loss().get());
        }
        KeyRing.Entry key = torn.writer().orElseThrow();
        card.write(step.block(), step.after(), key.type(), key.key());
        if (!TrailerLook.matches(card, step.block(), after)) {
            throw notWritten();
        }
        return written();
    }
}

package cardwright.write;

import cardwright.card.CardException;
import cardwright.card.CardSession;
import cardwright.card.ValueForm;
import cardwright.keys.KeyMap;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.ValueBlock;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The way back from a job: a plan of its own, made from the journal and the card as it is now. Immutable.
///
/// A value that no known key may write is put back by the card's own arithmetic, or from its backup, where the
/// rights allow that.
///
/// @param present the card as it is now, as far as the job touched it
/// @param keys the keys that open it now
/// @param plan the steps that put back what the blocks held before the job
/// @param remains what can't be put back, and why
public record Undo(CardImage present, KeyMap keys, WritePlan plan, List<PlanRefusal> remains) {
    /// An undo of these parts; the list is copied.
    public Undo {
        remains = List.copyOf(remains);
    }

    /// Reads what the job touched, with the keys the journal knows, and plans the way back as far as the rights
    /// allow. Writes nothing; give the plan to a [Writer] with a journal of its own, and then append
    /// [JournalLog#undone] to this one.
    ///
    /// @throws CardException if the card is lost or another one
    public static Undo of(JournalLog log, CardSession session) throws CardException {
        session.require(log.header().uid());
        TouchedCard touched = TouchedCard.read(log, session);
        Planner planner = Planner.of(touched.image(), touched.keys())
                .withValues(session.dialect().valueForm())
                .allowing(Allowance.LOCK_OUT)
                .allowing(Allowance.ZERO_KEY);
        Map<BlockNumber, PartialBlock> before = before(log);
        Map<BlockNumber, Wish> wishes = plainly(before);
        for (PlanRefusal refusal : planner.draft(List.copyOf(wishes.values())).refusals()) {
            PartialBlock wanted = before.getOrDefault(refusal.block(), PartialBlock.UNKNOWN);
            byArithmetic(
                            touched.image(),
                            refusal.block(),
                            wanted,
                            session.dialect().valueForm())
                    .ifPresent(wish -> wishes.put(refusal.block(), wish));
        }
        Draft draft = planner.draft(List.copyOf(wishes.values()));
        List<PlanRefusal> remains = new ArrayList<>(unknown(before));
        remains.addAll(draft.refusals());
        return new Undo(touched.image(), touched.keys(), draft.plan(), remains);
    }

    /// Each block written as it was; of a trailer what is known of it, of a data block all or nothing.
    private static Map<BlockNumber, Wish> plainly(Map<BlockNumber, PartialBlock> before) {
        Map<BlockNumber, Wish> wishes = new LinkedHashMap<>();
        before.forEach((block, bytes) -> {
            if (block.isTrailer()) {
                wishes.put(block, new Wish.SetTrailer(block.sector(), bytes));
            } else if (bytes.whole().isPresent()) {
                wishes.put(block, new Wish.SetBlock(block, bytes.bytes()));
            }
        });
        return wishes;
    }

    private static List<PlanRefusal> unknown(Map<BlockNumber, PartialBlock> before) {
        List<PlanRefusal> unknown = new ArrayList<>();
        before.forEach((block, bytes) -> {
            if (bytes.whole().isEmpty()) {
                Text text = CoreTexts.planNoteUnknownBefore(block);
                unknown.add(new PlanRefusal(PlanRefusal.Reason.BEFORE_UNKNOWN, block, text));
            }
        });
        return unknown;
    }

    /// What the blocks held before the job touched them.
    private static Map<BlockNumber, PartialBlock> before(JournalLog log) {
        Map<BlockNumber, PartialBlock> before = new TreeMap<>();
        for (int i = 0; i < log.steps().size(); i++) {
            StepState state = log.steps().get(i);
            if (state != StepState.WAITING && state != StepState.SKIPPED) {
                Step step = log.plan().steps().get(i);
                before.putIfAbsent(step.block(), step.before());
            }
        }
        return before;
    }

    /// How a value gets back without being written: the difference, or a block of the sector that holds it.
    private static Optional<Wish> byArithmetic(CardImage now, BlockNumber block, PartialBlock wanted, ValueForm form) {
        Optional<Block> goal = wanted.whole().filter(ValueBlock::isValid);
        if (block.isTrailer() || goal.isEmpty()) {
            return Optional.empty();
        }
        Optional<Block> held = now.block(block).whole().filter(ValueBlock::isValid);
        if (held.isPresent()) {
            return difference(block, ValueBlock.parse(held.get()), ValueBlock.parse(goal.get()));
        }
        for (int i = 0; form.restores() && i < block.sector().blockCount(); i++) {
            BlockNumber other = block.sector().block(i);
            if (!other.equals(block) && now.block(other).equals(wanted)) {
                return Optional.of(new Wish.Copy(other, block));
            }
        }
        return Optional.empty();
    }

    private static Optional<Wish> difference(BlockNumber block, ValueBlock from, ValueBlock to) {
        long change = (long) to.value() - from.value();
        if (from.address() != to.address() || change == 0 || Math.abs(change) > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        int amount = (int) Math.abs(change);
        return Optional.of(
                change > 0
                        ? new Wish.Increment(block, amount, Optional.empty())
                        : new Wish.Decrement(block, amount, Optional.empty()));
    }
}

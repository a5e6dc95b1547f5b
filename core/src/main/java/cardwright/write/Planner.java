package cardwright.write;

import cardwright.card.ValueForm;
import cardwright.keys.KeyMap;
import cardwright.mifare.CardImage;
import cardwright.mifare.SectorNumber;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Makes plans for one card as it is now: which key may do which step under the present access conditions, in
/// which order. Sends nothing. Immutable: each `with…` gives a changed copy.
///
/// Data first, trailers last, sector by sector, and only what differs. Where a data block can be written only
/// after the trailer was changed, the trailer comes first, or is opened up in between if the rights allow it;
/// a note says so.
public final class Planner {
    private final CardImage present;
    private final KeyMap keys;
    private final ValueForm values;
    private final Set<Allowance> allowed;

    private Planner(CardImage present, KeyMap keys, ValueForm values, Set<Allowance> allowed) {
        this.present = present;
        this.keys = keys;
        this.values = values;
        this.allowed = allowed;
    }

    /// Plans for a card that holds this and is opened by these keys, on a reader with PC/SC's own value commands.
    ///
    /// @param present the card as it was read; what is not known there can't be undone
    /// @param keys keys that were tried on this card
    public static Planner of(CardImage present, KeyMap keys) {
        return new Planner(present, keys, ValueForm.PART3_C2, Set.of());
    }

    /// Plans for a reader with these value commands, see [cardwright.card.ReaderDialect#valueForm].
    public Planner withValues(ValueForm form) {
        return new Planner(present, keys, form, allowed);
    }

    /// Plans that may hold this too.
    public Planner allowing(Allowance more) {
        Set<Allowance> all = EnumSet.noneOf(Allowance.class);
        all.addAll(allowed);
        all.add(more);
        return new Planner(present, keys, values, Set.copyOf(all));
    }

    /// The plan that makes the card as wished.
    ///
    /// @throws PlanRefused with all reasons, if one of the wishes can't be planned
    public WritePlan plan(List<Wish> wishes) throws PlanRefused {
        Draft draft = draft(wishes);
        if (!draft.refusals().isEmpty()) {
            throw new PlanRefused(draft.refusals());
        }
        return draft.plan();
    }

    /// The plan as far as it can be made, and what can't be.
    Draft draft(List<Wish> wishes) {
        Draft draft = new Draft(present, keys, values, allowed);
        SortedMap<SectorNumber, SectorPlan> sectors = new TreeMap<>();
        Targets.of(wishes, draft)
                .forEach((block, bytes) -> sectors.computeIfAbsent(
                                block.sector(), sector -> new SectorPlan(draft, sector))
                        .want(block, bytes));
        sectors.values().forEach(SectorPlan::planData);
        wishes.forEach(new ValuePlan(draft)::plan);
        sectors.values().forEach(SectorPlan::planTrailer);
        return draft;
    }
}

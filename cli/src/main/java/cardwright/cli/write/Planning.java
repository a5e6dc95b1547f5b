package cardwright.cli.write;

import cardwright.card.CardException;
import cardwright.cli.card.KeyedCard;
import cardwright.keys.GivenKeys;
import cardwright.keys.KeyMap;
import cardwright.mifare.CardType;
import cardwright.read.CardReading;
import cardwright.read.ImageReader;
import cardwright.read.ReadOptions;
import cardwright.write.Allowance;
import cardwright.write.PlanRefusal;
import cardwright.write.PlanRefused;
import cardwright.write.Planner;
import cardwright.write.WritePlan;
import java.util.HashSet;
import java.util.Set;

/// Reads what a goal is about, and plans it; writes nothing.
public final class Planning {
    /// What a step takes as a rule: it loads a key, authenticates, reads, writes, reads again, and forces two
    /// records to the disk.
    private static final int MILLISECONDS_A_STEP = 60;

    private final KeyedCard card;
    private final Goal goal;
    private final Set<Allowance> allowed;

    private Planning(KeyedCard card, Goal goal, Set<Allowance> allowed) {
        this.card = card;
        this.goal = goal;
        this.allowed = allowed;
    }

    /// The plan that makes the card as wished.
    ///
    /// @param allowed what the plan may hold beside what the goal allows
    /// @throws CardException if the card is lost
    /// @throws PlanRefused with all reasons, if it can't be planned
    public static WritePlan of(KeyedCard card, Goal goal, Set<Allowance> allowed) throws CardException, PlanRefused {
        Planning planning = new Planning(card, goal, allowed);
        CardType type = card.type();
        return goal.touchesTrailers(type) ? planning.searching(type) : planning.plan(type);
    }

    /// About how long a plan takes to carry out.
    public static int milliseconds(WritePlan plan) {
        return plan.steps().size() * MILLISECONDS_A_STEP;
    }

    /// The plan with the keys it took to read; if these do not do, with all that can be found.
    private WritePlan plan(CardType type) throws CardException, PlanRefused {
        CardReading reading = card.read(goal.blocks());
        try {
            return plan(reading, reading.keys());
        } catch (PlanRefused e) {
            if (e.refusals().stream().noneMatch(Planning::couldDoWithKeys)) {
                throw e;
            }
            return searching(type);
        }
    }

    private static boolean couldDoWithKeys(PlanRefusal refusal) {
        return switch (refusal.reason()) {
            case KEY_NEEDED, KEY_UNKNOWN, ACCESS_UNKNOWN, NOT_A_VALUE -> true;
            default -> false;
        };
    }

    /// The plan with all keys that can be found, each tried on the card: what is written into a trailer in
    /// the place of a key that stays must be that key.
    private WritePlan searching(CardType type) throws CardException, PlanRefused {
        KeyMap keys = card.keys(sector -> goal.touches(sector));
        return plan(
                ImageReader.read(card.session(), type, GivenKeys.NONE.with(keys), ReadOptions.ALL.only(goal.blocks())),
                keys);
    }

    private WritePlan plan(CardReading reading, KeyMap keys) throws CardException, PlanRefused {
        Planner planner = Planner.of(reading.image(), keys)
                .withValues(card.session().dialect().valueForm());
        Set<Allowance> all = new HashSet<>(goal.allowed());
        all.addAll(allowed);
        for (Allowance allowance : all) {
            planner = planner.allowing(allowance);
        }
        return planner.plan(goal.wishes().of(reading.image()));
    }
}

package cardwright.write;

import cardwright.card.KeyRing;
import cardwright.mifare.Block;
import cardwright.mifare.Key;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.Permission;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import cardwright.mifare.TrailerCondition;
import cardwright.mifare.TrailerField;
import cardwright.words.CoreTexts;
import java.util.Optional;

/// The way of one trailer to what it shall be, as a rule one write.
///
/// - Where the keys can't be changed and the access bytes can (condition 101), the access bytes are changed
///   first, so that the keys can be.
/// - Where keys change and the new access bytes freeze them, the keys are written first and verified, and the
///   access bytes after that: a tear in the keys can be mended then, and a key that does not work is found out
///   while there is a way back.
final class TrailerPlan {
    private final Draft draft;
    private final SectorNumber sector;
    private PartialBlock wanted = PartialBlock.UNKNOWN;
    private boolean refused;

    TrailerPlan(Draft draft, SectorNumber sector) {
        this.draft = draft;
        this.sector = sector;
    }

    void want(PartialBlock bytes) {
        wanted = bytes;
    }

    /// Whether something of the trailer shall be other than it is.
    boolean isWanted() {
        PartialBlock now = draft.block(sector.trailer());
        return !TrailerBytes.over(wanted, now).equals(now);
    }

    boolean isRefused() {
        return refused;
    }

    /// The trailer as it shall be, if it shall be another and nothing speaks against it but the rights.
    Optional<Block> checked() {
        if (!isWanted()) {
            return Optional.empty();
        }
        PartialBlock now = draft.block(sector.trailer());
        PartialBlock goal = TrailerBytes.over(wanted, now);
        if (goal.whole().isEmpty()) {
            refuseUnknownKey(goal);
            return Optional.empty();
        }
        refused = !new TrailerCheck(draft, sector).accepts(now, goal.whole().get());
        return refused ? Optional.empty() : goal.whole();
    }

    /// A trailer is written as a whole, and one of its keys would stay but is not known.
    void refuseUnknownKey(PartialBlock trailer) {
        refused = true;
        boolean keyA = !trailer.knows(0, Key.LENGTH);
        draft.refuse(
                PlanRefusal.Reason.KEY_UNKNOWN,
                sector.trailer(),
                CoreTexts.planKeyUnknown(sector, keyA ? CoreTexts.grantKeyA() : CoreTexts.grantKeyB()));
    }

    /// Whether the known keys may bring the trailer there.
    boolean canPlan(Block goal) {
        SectorRights rights = draft.rights(sector).orElseThrow();
        TrailerChange change = TrailerChange.between(draft.block(sector.trailer()), goal);
        return rights.trailerWriter(change).isPresent() || thaw(rights, change).isPresent();
    }

    /// The key that may change the access bytes, where that is what the keys need.
    private static Optional<KeyRing.Entry> thaw(SectorRights rights, TrailerChange change) {
        return needsThaw(rights, change) ? rights.trailerWriter(TrailerChange.OF_ACCESS) : Optional.empty();
    }

    private static boolean needsThaw(SectorRights rights, TrailerChange change) {
        return change.keys() && rights.access().trailer() == TrailerCondition.C101;
    }

    /// Plans the way there, or refuses for want of rights.
    void plan(Block goal) {
        SectorRights rights = draft.rights(sector).orElseThrow();
        TrailerChange change = TrailerChange.between(draft.block(sector.trailer()), goal);
        if (!change.any()) {
            return;
        }
        Optional<KeyRing.Entry> writer = rights.trailerWriter(change);
        Optional<Block> now = draft.block(sector.trailer()).whole();
        if (writer.isPresent()) {
            write(goal, change, writer.get());
        } else if (thaw(rights, change).isPresent() && now.isEmpty()) {
            refuseUnknownKey(draft.block(sector.trailer()));
        } else if (thaw(rights, change).isPresent()) {
            draft.write(
                    sector.trailer(),
                    TrailerBytes.with(now.orElseThrow(), SectorPlan.OPEN_TO_B),
                    thaw(rights, change).get());
            plan(goal);
        } else {
            refuse(rights, change);
        }
    }

    private void write(Block goal, TrailerChange change, KeyRing.Entry writer) {
        TrailerCondition after = SectorTrailer.parse(goal).access().trailer();
        boolean freezes = after.usableWrite(TrailerField.KEY_A) == Permission.NEVER;
        if (!change.access() || !change.keys() || !freezes) {
            draft.write(sector.trailer(), goal, writer);
            return;
        }
        Block keys = TrailerBytes.keysOf(goal, draft.block(sector.trailer()).bytes());
        draft.write(sector.trailer(), keys, writer);
        plan(goal);
    }

    private void refuse(SectorRights rights, TrailerChange change) {
        Permission keys = rights.permission(needsThaw(rights, change) ? TrailerChange.OF_ACCESS : change);
        if (keys == Permission.NEVER) {
            draft.refuse(
                    PlanRefusal.Reason.FORBIDDEN,
                    sector.trailer(),
                    CoreTexts.planForbiddenTrailer(
                            sector, rights.access().trailer().bits()));
        } else {
            draft.refuse(
                    PlanRefusal.Reason.KEY_NEEDED,
                    sector.trailer(),
                    CoreTexts.planKeyNeededTrailer(sector, keys.notation()));
        }
    }
}

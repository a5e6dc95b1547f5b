package cardwright.write;

import cardwright.card.KeyRing;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.DataCondition;
import cardwright.mifare.KeyType;
import cardwright.mifare.Operation;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.Permission;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import cardwright.mifare.TrailerCondition;
import cardwright.words.CoreTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The way of one sector: first the data that can be written as it is, much later the trailer and the data that
/// need it.
final class SectorPlan {
    /// All data open, and key A in charge of everything.
    private static final AccessConditions OPEN_TO_A = AccessConditions.TRANSPORT;

    /// All data open, and key B in charge of the trailer.
    static final AccessConditions OPEN_TO_B =
            AccessConditions.of(DataCondition.C000, DataCondition.C000, DataCondition.C000, TrailerCondition.C011);

    private final Draft draft;
    private final SectorNumber sector;
    private final Map<BlockNumber, Block> data = new TreeMap<>();
    private final TrailerPlan trailer;

    SectorPlan(Draft draft, SectorNumber sector) {
        this.draft = draft;
        this.sector = sector;
        this.trailer = new TrailerPlan(draft, sector);
    }

    /// What a block of the sector shall hold.
    void want(BlockNumber block, PartialBlock bytes) {
        if (block.isTrailer()) {
            trailer.want(bytes);
            return;
        }
        Optional<Block> whole = TrailerBytes.over(bytes, draft.block(block)).whole();
        if (whole.isEmpty()) {
            if (bytes.known() != 0) {
                draft.note(PlanNote.Kind.LEFT_OUT, block, CoreTexts.planLeftOutPart(block));
            }
        } else if (!draft.block(block).whole().equals(whole) && bytes.known() != 0) {
            data.put(block, whole.get());
        }
    }

    /// Plans the data that can be written under the present conditions; what is left waits for the trailer.
    void planData() {
        if (draft.rights(sector).isEmpty()) {
            if (!data.isEmpty()) {
                refuseUnknown(data.keySet().iterator().next());
                data.clear();
            } else if (trailer.isWanted()) {
                refuseUnknown(sector.trailer());
            }
            return;
        }
        writeWhatCan();
    }

    private void refuseUnknown(BlockNumber block) {
        boolean malformed = draft.block(sector.trailer()).knows(SectorTrailer.ACCESS_OFFSET, AccessConditions.LENGTH);
        draft.refuse(
                PlanRefusal.Reason.ACCESS_UNKNOWN,
                block,
                malformed ? CoreTexts.planBlocked(sector, block) : CoreTexts.planAccessUnknown(block, sector));
    }

    private void writeWhatCan() {
        SectorRights rights = draft.rights(sector).orElseThrow();
        for (Map.Entry<BlockNumber, Block> wanted : List.copyOf(data.entrySet())) {
            BlockNumber block = wanted.getKey();
            Optional<KeyRing.Entry> opener = rights.opener(block, Operation.WRITE);
            if (opener.isPresent()) {
                draft.write(block, wanted.getValue(), opener.get());
                data.remove(block);
            }
        }
    }

    /// Plans the trailer, and the data that could not be written before.
    void planTrailer() {
        if (draft.rights(sector).isEmpty()) {
            return;
        }
        Optional<Block> goal = trailer.checked();
        if (trailer.isRefused() && !data.isEmpty()) {
            refuseData();
        } else if (data.isEmpty()) {
            goal.ifPresent(trailer::plan);
        } else if (goal.isPresent() && trailer.canPlan(goal.get()) && isWritableUnder(goal.get())) {
            trailer.plan(goal.get());
            writeWhatCan();
            draft.note(PlanNote.Kind.OPENED_UP, sector.trailer(), CoreTexts.planTrailerFirst(sector));
        } else {
            openUp(goal.orElse(null));
        }
    }

    private boolean isWritableUnder(Block goal) {
        SectorRights rights = SectorRights.of(SectorTrailer.parse(goal));
        return data.keySet().stream()
                .allMatch(block -> rights.opener(block, Operation.WRITE).isPresent());
    }

    /// Opens the sector for whoever is in charge of its access bytes, writes, and closes it as it shall be.
    private void openUp(@Nullable Block goal) {
        Optional<KeyRing.Entry> opener = draft.rights(sector).orElseThrow().trailerWriter(TrailerChange.OF_ACCESS);
        Optional<Block> now = draft.block(sector.trailer()).whole();
        if (opener.isEmpty()) {
            refuseData();
            return;
        }
        if (now.isEmpty()) {
            trailer.refuseUnknownKey(draft.block(sector.trailer()));
            return;
        }
        Block last = goal == null ? now.get() : goal;
        AccessConditions open = opener.get().type() == KeyType.A ? OPEN_TO_A : OPEN_TO_B;
        draft.write(sector.trailer(), TrailerBytes.with(now.get(), open), opener.get());
        writeWhatCan();
        trailer.plan(last);
        draft.note(PlanNote.Kind.OPENED_UP, sector.trailer(), CoreTexts.planOpenedUp(sector));
    }

    private void refuseData() {
        SectorRights rights = draft.rights(sector).orElseThrow();
        for (BlockNumber block : data.keySet()) {
            Permission direct = rights.permission(block, Operation.WRITE);
            Permission indirect = rights.permission(TrailerChange.OF_ACCESS);
            Permission keys = direct == Permission.NEVER ? indirect : direct;
            if (keys == Permission.NEVER) {
                draft.refuse(PlanRefusal.Reason.FORBIDDEN, block, CoreTexts.planForbiddenData(block, sector));
            } else {
                draft.refuse(
                        PlanRefusal.Reason.KEY_NEEDED,
                        block,
                        CoreTexts.planKeyNeededData(block, sector, keys.notation()));
            }
        }
    }
}

package cardwright.write;

import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import cardwright.words.CoreTexts;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the blocks shall hold, from all wishes that say so.
final class Targets {
    private final Draft draft;
    private final SortedMap<BlockNumber, PartialBlock> blocks = new TreeMap<>();

    private Targets(Draft draft) {
        this.draft = draft;
    }

    static SortedMap<BlockNumber, PartialBlock> of(List<Wish> wishes, Draft draft) {
        Targets targets = new Targets(draft);
        wishes.forEach(targets::take);
        return targets.blocks;
    }

    private void take(Wish wish) {
        switch (wish) {
            case Wish.SetBlock set -> setBlock(set);
            case Wish.SetTrailer set -> put(set.sector().trailer(), set.trailer());
            case Wish.Restore restore -> restore(restore);
            case Wish.Format format -> format.sectors().stream().sorted().forEach(this::format);
            case Wish.Increment _, Wish.Decrement _, Wish.Copy _ -> {}
        }
    }

    private void setBlock(Wish.SetBlock set) {
        BlockNumber block = set.block();
        if (block.isManufacturer()) {
            draft.refuse(PlanRefusal.Reason.MANUFACTURER_BLOCK, block, CoreTexts.sessionBlockZero());
        } else if (block.isTrailer()) {
            draft.refuse(PlanRefusal.Reason.TRAILER_AS_DATA, block, CoreTexts.sessionTrailer(block, block.sector()));
        } else {
            put(block, PartialBlock.of(set.data()));
        }
    }

    private void restore(Wish.Restore restore) {
        CardImage wanted = restore.image();
        BlockNumber first = BlockNumber.of(0);
        if (wanted.type() != draft.type()) {
            draft.refuse(
                    PlanRefusal.Reason.OTHER_TYPE,
                    first,
                    CoreTexts.planOtherType(
                            wanted.type().shortName(), draft.type().shortName()));
            return;
        }
        for (int i = 0; i < wanted.type().blockCount(); i++) {
            BlockNumber block = BlockNumber.of(i);
            PartialBlock bytes = wanted.block(block);
            if (block.isManufacturer()) {
                leaveOutManufacturer(block, bytes);
            } else if (!block.isTrailer()) {
                put(block, bytes);
            } else if (restore.trailers() != Wish.Trailers.NONE) {
                boolean whole = restore.trailers() == Wish.Trailers.WHOLE;
                put(block, whole ? bytes : TrailerBytes.withoutKeys(bytes));
            }
        }
    }

    private void leaveOutManufacturer(BlockNumber block, PartialBlock bytes) {
        if (bytes.known() != 0 && !bytes.equals(draft.block(block))) {
            draft.note(PlanNote.Kind.LEFT_OUT, block, CoreTexts.planLeftOutZero());
        }
    }

    private void format(SectorNumber sector) {
        for (int i = 0; i < sector.blockCount(); i++) {
            BlockNumber block = sector.block(i);
            if (!block.isManufacturer()) {
                put(block, PartialBlock.of(block.isTrailer() ? SectorTrailer.TRANSPORT.block() : Block.zeros()));
            }
        }
    }

    private void put(BlockNumber block, PartialBlock bytes) {
        if (!draft.type().has(block)) {
            draft.refuse(
                    PlanRefusal.Reason.NO_SUCH_BLOCK,
                    block,
                    CoreTexts.planNoSuchBlock(draft.type().shortName(), block));
            return;
        }
        PartialBlock earlier = blocks.getOrDefault(block, PartialBlock.UNKNOWN);
        PartialBlock both = TrailerBytes.over(bytes, earlier);
        if (!TrailerBytes.over(earlier, bytes).equals(both)) {
            draft.refuse(PlanRefusal.Reason.CONTRADICTION, block, CoreTexts.planContradiction(block));
        }
        blocks.put(block, both);
    }
}

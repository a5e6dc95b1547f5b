package cardwright.write;

import cardwright.card.KeyRing;
import cardwright.card.ValueForm;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.KeyType;
import cardwright.mifare.Operation;
import cardwright.mifare.Permission;
import cardwright.mifare.ValueBlock;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The steps of value operations, one after the other as they were wished.
///
/// @param draft the plan, which takes steps, refusals and notes
record ValuePlan(Draft draft) {
    /// What is to be done to a value.
    ///
    /// @param block the value block
    /// @param change what is added, or taken if it is negative
    /// @param backup its backup, if it has one
    private record Sum(BlockNumber block, long change, Optional<BlockNumber> backup) {
        int amount() {
            return (int) Math.abs(change);
        }

        Operation right() {
            return change > 0 ? Operation.INCREMENT : Operation.DECREMENT;
        }

        Action action(BlockNumber which) {
            Optional<BlockNumber> help = which.equals(block) ? backup : Optional.empty();
            return change > 0
                    ? new Action.Increment(which, amount(), help)
                    : new Action.Decrement(which, amount(), help);
        }
    }

    void plan(Wish wish) {
        switch (wish) {
            case Wish.Increment add -> sum(add.block(), add.amount(), 1, add.backup());
            case Wish.Decrement take -> sum(take.block(), take.amount(), -1, take.backup());
            case Wish.Copy copy -> copy(copy.source(), copy.target());
            default -> {}
        }
    }

    private void sum(BlockNumber block, int amount, int sign, Optional<BlockNumber> backup) {
        if (amount < 1) {
            draft.refuse(PlanRefusal.Reason.NO_ROOM, block, CoreTexts.sessionAmount(amount));
            return;
        }
        Sum sum = new Sum(block, (long) sign * amount, backup);
        ValueBlock value = value(block);
        if (value == null || (backup.isPresent() && !isBackup(sum, backup.get()))) {
            return;
        }
        Optional<ValueBlock> result = result(value, sum);
        if (result.isEmpty()) {
            draft.refuse(
                    PlanRefusal.Reason.NO_ROOM, block, CoreTexts.sessionNoRoom(block, value.value(), sum.change()));
            return;
        }
        operate(sum, block, result.get().block());
        backup.ifPresent(copy -> follow(sum, copy));
    }

    private static Optional<ValueBlock> result(ValueBlock value, Sum sum) {
        long result = value.value() + sum.change();
        return Math.abs(result) > Integer.MAX_VALUE
                ? Optional.empty()
                : Optional.of(new ValueBlock((int) result, value.address()));
    }

    /// The value of a block, or a refusal.
    private @Nullable ValueBlock value(BlockNumber block) {
        if (!isData(block)) {
            return null;
        }
        Optional<Block> held = draft.block(block).whole();
        if (held.isEmpty()) {
            draft.refuse(PlanRefusal.Reason.NOT_A_VALUE, block, CoreTexts.planValueUnknown(block));
            return null;
        }
        if (!ValueBlock.isValid(held.get())) {
            draft.refuse(
                    PlanRefusal.Reason.NOT_A_VALUE,
                    block,
                    CoreTexts.sessionNotAValue(block, held.get().hex()));
            return null;
        }
        return ValueBlock.parse(held.get());
    }

    private boolean isData(BlockNumber block) {
        if (!draft.type().has(block)) {
            draft.refuse(
                    PlanRefusal.Reason.NO_SUCH_BLOCK,
                    block,
                    CoreTexts.planNoSuchBlock(draft.type().shortName(), block));
            return false;
        }
        if (block.isManufacturer()) {
            draft.refuse(PlanRefusal.Reason.MANUFACTURER_BLOCK, block, CoreTexts.sessionBlockZero());
            return false;
        }
        if (block.isTrailer()) {
            draft.refuse(PlanRefusal.Reason.TRAILER_AS_DATA, block, CoreTexts.sessionTrailer(block, block.sector()));
            return false;
        }
        return true;
    }

    private boolean isBackup(Sum sum, BlockNumber backup) {
        if (!backup.sector().equals(sum.block().sector()) || backup.equals(sum.block())) {
            draft.refuse(PlanRefusal.Reason.OTHER_SECTOR, backup, CoreTexts.sessionOtherSector(sum.block(), backup));
            return false;
        }
        if (!isData(backup)) {
            return false;
        }
        if (!draft.block(backup).equals(draft.block(sum.block()))) {
            draft.refuse(PlanRefusal.Reason.NOT_A_VALUE, backup, CoreTexts.planBackupBehind(backup, sum.block()));
            return false;
        }
        return true;
    }

    /// Brings the backup to where the value is.
    private void follow(Sum sum, BlockNumber backup) {
        Block value = draft.block(sum.block()).bytes();
        if (draft.values().restores()) {
            copied(sum.block(), backup, value);
        } else {
            operate(sum, backup, value);
        }
    }

    private void operate(Sum sum, BlockNumber block, Block after) {
        if (draft.values() == ValueForm.NONE) {
            emulate(block, after, CoreTexts.planNoCommand(block));
            return;
        }
        opener(block, rights -> rights.permission(block, sum.right()))
                .ifPresent(opener -> draft.operate(sum.action(block), after, opener));
    }

    private void copy(BlockNumber source, BlockNumber target) {
        if (!source.sector().equals(target.sector()) || source.equals(target)) {
            draft.refuse(PlanRefusal.Reason.OTHER_SECTOR, target, CoreTexts.sessionOtherSector(source, target));
            return;
        }
        ValueBlock value = value(source);
        if (value == null || !isData(target)) {
            return;
        }
        if (!draft.block(target).whole().equals(Optional.of(value.block()))) {
            if (draft.values().restores()) {
                copied(source, target, value.block());
            } else {
                emulate(target, value.block(), CoreTexts.planNoCopy(source, target));
            }
        }
    }

    private void copied(BlockNumber source, BlockNumber target, Block value) {
        opener(
                        target,
                        rights -> both(
                                rights.permission(source, Operation.DECREMENT),
                                rights.permission(target, Operation.DECREMENT)))
                .ifPresent(opener -> draft.operate(new Action.Copy(source, target), value, opener));
    }

    private static Permission both(Permission one, Permission other) {
        return Permission.of(
                one.allows(KeyType.A) && other.allows(KeyType.A), one.allows(KeyType.B) && other.allows(KeyType.B));
    }

    private void emulate(BlockNumber block, Block after, Text unavailable) {
        if (!draft.allows(Allowance.EMULATE)) {
            draft.refuse(PlanRefusal.Reason.NO_COMMAND, block, unavailable);
            return;
        }
        opener(block, rights -> rights.permission(block, Operation.WRITE)).ifPresent(opener -> {
            draft.write(block, after, opener);
            draft.note(PlanNote.Kind.EMULATED, block, CoreTexts.planNoteEmulated(block));
        });
    }

    private Optional<KeyRing.Entry> opener(BlockNumber block, Function<SectorRights, Permission> right) {
        Optional<SectorRights> rights = draft.rights(block.sector());
        if (rights.isEmpty()) {
            draft.refuse(PlanRefusal.Reason.ACCESS_UNKNOWN, block, CoreTexts.planAccessUnknown(block, block.sector()));
            return Optional.empty();
        }
        Permission permission = right.apply(rights.get());
        Optional<KeyRing.Entry> known = rights.get().known(permission);
        if (known.isEmpty() && permission == Permission.NEVER) {
            draft.refuse(PlanRefusal.Reason.FORBIDDEN, block, CoreTexts.planForbiddenValue(block, block.sector()));
        } else if (known.isEmpty()) {
            draft.refuse(
                    PlanRefusal.Reason.KEY_NEEDED,
                    block,
                    CoreTexts.planKeyNeededValue(block, block.sector(), permission.notation()));
        }
        return known;
    }
}

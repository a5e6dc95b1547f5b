package cardwright.write;

import cardwright.lint.Finding;
import cardwright.lint.FindingId;
import cardwright.lint.Lint;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.Grants;
import cardwright.mifare.GroupNames;
import cardwright.mifare.Key;
import cardwright.mifare.MalformedAccessBytes;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import cardwright.text.Language;
import cardwright.text.Text;
import cardwright.text.TextList;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What speaks against a new trailer, whoever may write it: malformed access bytes always; a way of no return,
/// a lock-out and a key of zeros unless they are allowed.
///
/// @param draft the plan, which takes refusals and notes
/// @param sector whose trailer
record TrailerCheck(Draft draft, SectorNumber sector) {
    /// What locks somebody out although the access bytes can still be changed.
    private static final Set<FindingId> LOCK_OUTS =
            Set.of(FindingId.KEY_B_READABLE_BUT_NEEDED, FindingId.BLOCK_UNREADABLE);

    /// Whether nothing does; else the draft holds refusals.
    boolean accepts(PartialBlock now, Block goal) {
        int word = SectorTrailer.accessWord(goal);
        if (word < 0) {
            Text fault = new MalformedAccessBytes(goal.byteAt(6), goal.byteAt(7), goal.byteAt(8)).text();
            draft.refuse(PlanRefusal.Reason.MALFORMED_ACCESS, sector.trailer(), CoreTexts.planMalformed(sector, fault));
            return false;
        }
        AccessConditions before = AccessConditions.ofWord(SectorTrailer.accessWord(now.bytes()));
        AccessConditions after = AccessConditions.ofWord(word);
        boolean zeros = acceptsZeros(now, goal, after);
        return acceptsAccess(before, after) && zeros;
    }

    private boolean acceptsZeros(PartialBlock now, Block goal, AccessConditions after) {
        boolean keyA = isNewZeros(now, goal, 0);
        boolean keyB = !after.trailer().keyBReadable() && isNewZeros(now, goal, SectorTrailer.KEY_B_OFFSET);
        if (!keyA && !keyB) {
            return true;
        }
        Text which = keyA && keyB ? CoreTexts.grantBothKeys() : keyA ? CoreTexts.grantKeyA() : CoreTexts.grantKeyB();
        if (draft.allows(Allowance.ZERO_KEY)) {
            draft.note(PlanNote.Kind.ZERO_KEY, sector.trailer(), CoreTexts.planNoteZeroKey(sector, which));
            return true;
        }
        draft.refuse(PlanRefusal.Reason.ZERO_KEY, sector.trailer(), CoreTexts.planZeroKey(which, sector));
        return false;
    }

    private static boolean isNewZeros(PartialBlock now, Block goal, int offset) {
        boolean zeros = Key.of(goal.toBytes(), offset).isZeros();
        boolean same = now.knows(offset, Key.LENGTH)
                && Key.of(now.bytes().toBytes(), offset).isZeros();
        return zeros && !same;
    }

    private boolean acceptsAccess(AccessConditions before, AccessConditions after) {
        if (before.equals(after)) {
            return true;
        }
        boolean accepted = true;
        List<Finding> old = Lint.conditions(before, sector);
        List<Text> locked = new ArrayList<>();
        for (Finding finding : Lint.change(before, after, sector)) {
            if (finding.id() == FindingId.IRREVERSIBLE_CHANGE) {
                accepted = acceptsIrreversible(after);
            } else if (LOCK_OUTS.contains(finding.id()) && !saysAlready(old, finding)) {
                locked.add(finding.place());
                locked.add(finding.message());
            }
        }
        return acceptsLockOut(locked) && accepted;
    }

    /// Whether the same was to be said of the same blocks before. Where a finding is, only its text tells.
    private static boolean saysAlready(List<Finding> old, Finding finding) {
        return old.stream()
                .anyMatch(other -> other.id() == finding.id()
                        && other.place().in(Language.EN).equals(finding.place().in(Language.EN)));
    }

    private boolean acceptsIrreversible(AccessConditions after) {
        Text rights = new TextList(Grants.usable(after).explained(GroupNames.of(sector))).clauses();
        if (draft.allows(Allowance.IRREVERSIBLE)) {
            draft.note(PlanNote.Kind.IRREVERSIBLE, sector.trailer(), CoreTexts.planNoteIrreversible(sector, rights));
            return true;
        }
        draft.refuse(PlanRefusal.Reason.IRREVERSIBLE, sector.trailer(), CoreTexts.planIrreversible(sector, rights));
        return false;
    }

    private boolean acceptsLockOut(List<Text> locked) {
        if (locked.isEmpty()) {
            return true;
        }
        Text why = CoreTexts.planLockedPlace(locked.get(0), locked.get(1));
        if (draft.allows(Allowance.LOCK_OUT)) {
            draft.note(PlanNote.Kind.LOCK_OUT, sector.trailer(), CoreTexts.planNoteLockOut(sector, why));
            return true;
        }
        draft.refuse(PlanRefusal.Reason.LOCK_OUT, sector.trailer(), CoreTexts.planLockOut(sector, why));
        return false;
    }
}

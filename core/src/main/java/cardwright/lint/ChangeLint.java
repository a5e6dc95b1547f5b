package cardwright.lint;

import cardwright.mifare.AccessConditions;
import cardwright.mifare.Key;
import cardwright.mifare.Permission;
import cardwright.mifare.SectorTrailer;
import cardwright.mifare.TrailerCondition;
import cardwright.mifare.TrailerField;
import java.util.ArrayList;
import java.util.List;

/// What a change of access bytes, or of a whole trailer, does beyond what stands in the new one. A part
/// that nobody may write is left as it is by the card. The way back is closed when the access bytes can be
/// changed before and can't after; keys that are frozen while the access bytes are not can be thawed.
final class ChangeLint {
    /// Bits of a mark's detail: the parts that stay as they are.
    static final int KEY_A = 1;

    static final int ACCESS = 2;
    static final int KEY_B = 4;

    private ChangeLint() {}

    static List<Mark> marks(AccessConditions before, AccessConditions after) {
        return marks(before, after, before.equals(after) ? 0 : ACCESS);
    }

    static List<Mark> marks(SectorTrailer before, SectorTrailer after) {
        boolean access = !before.access().equals(after.access())
                || !before.generalPurposeByte().equals(after.generalPurposeByte());
        int changed = access ? ACCESS : 0;
        changed |= differ(before.keyA(), after.keyA()) ? KEY_A : 0;
        changed |= differ(before.keyB(), after.keyB()) ? KEY_B : 0;
        return marks(before.access(), after.access(), changed);
    }

    /// Zeros stand for a key that was not read.
    private static boolean differ(Key before, Key after) {
        return !before.isZeros() && !before.equals(after);
    }

    private static List<Mark> marks(AccessConditions before, AccessConditions after, int changed) {
        TrailerCondition trailer = before.trailer();
        int stays = changed
                & (frozen(trailer, TrailerField.KEY_A, KEY_A)
                        | frozen(trailer, TrailerField.ACCESS, ACCESS)
                        | frozen(trailer, TrailerField.KEY_B, KEY_B));
        List<Mark> marks = new ArrayList<>();
        if (!ConditionsLint.isFrozen(trailer) && ConditionsLint.isFrozen(after.trailer())) {
            marks.add(new Mark(FindingId.IRREVERSIBLE_CHANGE, after.trailer(), 0));
        }
        if (stays != 0) {
            marks.add(new Mark(FindingId.CHANGE_WITHOUT_EFFECT, trailer, stays));
        }
        return marks;
    }

    private static int frozen(TrailerCondition trailer, TrailerField field, int part) {
        return trailer.usableWrite(field) == Permission.NEVER ? part : 0;
    }
}

package cardwright.mifare;

import cardwright.text.Text;
import java.util.ArrayList;
import java.util.List;

/// An encoding that grants nearly what a policy wishes.
///
/// @param conditions the encoding
/// @param differences where it grants something else, in the order of [AccessRight#all]; at least one
public record AccessNearMiss(AccessConditions conditions, List<AccessDifference> differences) {
    /// A near miss; the list is copied.
    public AccessNearMiss {
        differences = List.copyOf(differences);
    }

    /// The differences in words, a line for each place: what is granted beyond the wishes, then what is
    /// missing.
    public List<Text> lines() {
        long extra = 0;
        long missing = 0;
        for (AccessDifference difference : differences) {
            long wished = Grants.bits(difference.right(), difference.wished());
            long got = Grants.bits(difference.right(), difference.got());
            extra |= got & ~wished;
            missing |= wished & ~got;
        }
        List<Text> lines = new ArrayList<>(Grants.ofBits(extra).asExtra(GroupNames.OF_ANY_SECTOR));
        lines.addAll(Grants.ofBits(missing).asMissing(GroupNames.OF_ANY_SECTOR));
        return lines;
    }
}

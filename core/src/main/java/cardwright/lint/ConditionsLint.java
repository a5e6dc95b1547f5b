package cardwright.lint;

import cardwright.mifare.AccessConditions;
import cardwright.mifare.DataCondition;
import cardwright.mifare.Operation;
import cardwright.mifare.Permission;
import cardwright.mifare.TrailerCondition;
import cardwright.mifare.TrailerField;
import java.util.ArrayList;
import java.util.List;

/// What the twelve bits of the access conditions tell by themselves.
///
/// A data group is judged by its condition and by whether key B can be read: sixteen cases, each a few bits
/// in a table, so that a sector is judged by looking up three of them.
final class ConditionsLint {
    /// The operations that only key B has in the data sheet's table, while key B opens nothing: bits 0 to
    /// 3, in the order of [Operation].
    private static final int LOST = 0xF;

    private static final int UNREADABLE = 0x10;
    private static final int UNWRITABLE = 0x20;
    private static final int NOT_RECHARGEABLE = 0x40;
    private static final int OPERATIONS = 4;
    private static final int LOST_READ = 1;

    private static final int[] WITH_KEY_B = facts(TrailerCondition.C011);
    private static final int[] WITHOUT_KEY_B = facts(TrailerCondition.C000);
    private static final int[] OF_TRAILER = ofTrailer();

    private final AccessConditions conditions;
    private final boolean manufacturerBlock;

    /// @param manufacturerBlock whether it is sector 0, whose block 0 nobody writes under any condition
    ConditionsLint(AccessConditions conditions, boolean manufacturerBlock) {
        this.conditions = conditions;
        this.manufacturerBlock = manufacturerBlock;
    }

    private static int[] facts(TrailerCondition trailer) {
        int[] facts = new int[8];
        for (DataCondition condition : DataCondition.values()) {
            boolean written = condition.usable(Operation.WRITE, trailer) != Permission.NEVER;
            boolean increased = condition.usable(Operation.INCREMENT, trailer) != Permission.NEVER;
            boolean decreased = condition.usable(Operation.DECREMENT, trailer) != Permission.NEVER;
            int fact = trailer.keyBReadable() ? onlyKeyB(condition) : 0;
            fact |= condition.usable(Operation.READ, trailer) == Permission.NEVER ? UNREADABLE : 0;
            fact |= written ? 0 : UNWRITABLE;
            fact |= decreased && !increased && !written ? NOT_RECHARGEABLE : 0;
            facts[condition.code()] = fact;
        }
        return facts;
    }

    private static int onlyKeyB(DataCondition condition) {
        int lost = 0;
        int bit = 1;
        for (Operation operation : Operation.values()) {
            lost |= condition.permission(operation) == Permission.B ? bit : 0;
            bit <<= 1;
        }
        return lost;
    }

    private static int[] ofTrailer() {
        int[] masks = new int[8];
        for (TrailerCondition trailer : TrailerCondition.values()) {
            int mask = trailer.keyBReadable() ? FindingId.KEY_B_IS_DATA.mask() : 0;
            mask |= isFrozen(trailer) ? FindingId.ACCESS_BITS_FROZEN.mask() : 0;
            mask |= trailer.usableWrite(TrailerField.KEY_A) == Permission.NEVER ? FindingId.KEY_FROZEN.mask() : 0;
            masks[trailer.code()] = mask;
        }
        return masks;
    }

    /// Whether nobody can change the access bytes.
    static boolean isFrozen(TrailerCondition trailer) {
        return trailer.usableWrite(TrailerField.ACCESS) == Permission.NEVER;
    }

    /// The findings of an access word, without making an object.
    static int mask(int word) {
        int mask = OF_TRAILER[code(word, 3)];
        int[] facts = FindingId.KEY_B_IS_DATA.isIn(mask) ? WITHOUT_KEY_B : WITH_KEY_B;
        int all = facts[code(word, 0)] | facts[code(word, 1)] | facts[code(word, 2)];
        mask |= (all & UNREADABLE) != 0 ? FindingId.BLOCK_UNREADABLE.mask() : 0;
        mask |= (all & UNWRITABLE) != 0 ? FindingId.BLOCK_UNWRITABLE.mask() : 0;
        mask |= (all & NOT_RECHARGEABLE) != 0 ? FindingId.VALUE_NOT_RECHARGEABLE.mask() : 0;
        return (all & LOST) == 0
                ? mask
                : (mask & ~FindingId.KEY_B_IS_DATA.mask()) | FindingId.KEY_B_READABLE_BUT_NEEDED.mask();
    }

    /// Whether under an access word key B can be read.
    static boolean isKeyBReadable(int word) {
        return FindingId.KEY_B_IS_DATA.isIn(OF_TRAILER[code(word, 3)]);
    }

    private static int code(int word, int group) {
        return ((word >> (8 + group)) & 1) << 2 | ((word >> (4 + group)) & 1) << 1 | ((word >> group) & 1);
    }

    /// The same findings with what their words depend on.
    List<Mark> marks() {
        TrailerCondition trailer = conditions.trailer();
        List<Mark> marks = new ArrayList<>();
        int lost = (facts(0) & LOST) | (facts(1) & LOST) << OPERATIONS | (facts(2) & LOST) << (2 * OPERATIONS);
        add(marks, FindingId.KEY_B_READABLE_BUT_NEEDED, lost);
        add(marks, FindingId.BLOCK_UNREADABLE, groups(UNREADABLE));
        add(marks, FindingId.BLOCK_UNWRITABLE, groups(UNWRITABLE));
        add(marks, FindingId.VALUE_NOT_RECHARGEABLE, groups(NOT_RECHARGEABLE));
        for (FindingId id : FindingId.of(OF_TRAILER[trailer.code()])) {
            if (id != FindingId.KEY_B_IS_DATA || lost == 0) {
                marks.add(new Mark(id, trailer, 0));
            }
        }
        return marks;
    }

    private void add(List<Mark> marks, FindingId id, int detail) {
        if (detail != 0) {
            marks.add(new Mark(id, conditions.trailer(), detail));
        }
    }

    private int facts(int group) {
        int[] facts = conditions.trailer().keyBReadable() ? WITHOUT_KEY_B : WITH_KEY_B;
        int fact = facts[conditions.data(group).code()];
        return manufacturerBlock && group == 0 ? fact & (LOST_READ | UNREADABLE) : fact;
    }

    private int groups(int fact) {
        int groups = 0;
        for (int group = 0; group < 3; group++) {
            groups |= (facts(group) & fact) != 0 ? 1 << group : 0;
        }
        return groups;
    }
}

package cardwright.mifare;

import cardwright.text.Text;
import cardwright.text.TextList;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Grants as sentences: a line for each place, groups that have the same grants in one line, operations
/// that the same keys have in one clause.
///
/// @param saying what is said of the grants
/// @param names what the blocks are called
record GrantWords(Saying saying, GroupNames names) {
    /// What is said of a grant.
    enum Saying {
        /// The key can; and what no key has, nobody can.
        CAN,
        /// The key can as well.
        CAN_ALSO,
        /// The key can't.
        CANNOT,
        /// Nobody can.
        NOBODY
    }

    private static final List<Permission> KEYS = List.of(Permission.A_OR_B, Permission.A, Permission.B);
    private static final List<Text> ON_DATA = List.of(
            CoreTexts.operationRead(),
            CoreTexts.operationWrite(),
            CoreTexts.operationIncrement(),
            CoreTexts.operationDecrement());
    private static final List<Text> ON_TRAILER = List.of(CoreTexts.operationRead(), CoreTexts.operationChange());

    List<Text> lines(Grants grants) {
        List<Text> lines = new ArrayList<>();
        Map<List<Permission>, Integer> groups = new LinkedHashMap<>();
        for (int group = 0; group < 3; group++) {
            groups.merge(ofGroup(grants, group), 1 << group, (some, more) -> some | more);
        }
        groups.forEach((permissions, which) -> addLine(lines, names.blocks(which), clauses(ON_DATA, permissions)));
        for (TrailerField field : TrailerField.values()) {
            addLine(lines, field(field), clauses(ON_TRAILER, ofField(grants, field)));
        }
        return lines;
    }

    private static List<Permission> ofGroup(Grants grants, int group) {
        List<Permission> permissions = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            permissions.add(grants.permission(new AccessRight.OfData(group, operation)));
        }
        return permissions;
    }

    private static List<Permission> ofField(Grants grants, TrailerField field) {
        return List.of(
                grants.permission(new AccessRight.OfTrailer(field, false)),
                grants.permission(new AccessRight.OfTrailer(field, true)));
    }

    private static void addLine(List<Text> lines, Text place, List<Text> clauses) {
        if (!clauses.isEmpty()) {
            Text all = new TextList(clauses).clauses();
            lines.add(CoreTexts.grantLine(place, all));
        }
    }

    private List<Text> clauses(List<Text> operations, List<Permission> permissions) {
        List<Text> clauses = new ArrayList<>();
        if (saying != Saying.NOBODY) {
            for (Permission keys : KEYS) {
                List<Text> theirs = pick(operations, permissions, keys::equals);
                if (!theirs.isEmpty()) {
                    clauses.add(clause(keys, new TextList(theirs)));
                }
            }
        }
        List<Text> nobodys = pick(operations, permissions, this::isNobodys);
        if (!nobodys.isEmpty()) {
            Text list = new TextList(nobodys).or();
            clauses.add(CoreTexts.grantNobody(list));
        }
        return clauses;
    }

    private boolean isNobodys(Permission permission) {
        return switch (saying) {
            case CAN -> permission == Permission.NEVER;
            case NOBODY -> permission != Permission.NEVER;
            case CAN_ALSO, CANNOT -> false;
        };
    }

    private static List<Text> pick(List<Text> operations, List<Permission> permissions, Predicate<Permission> wanted) {
        List<Text> picked = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            if (wanted.test(permissions.get(i))) {
                picked.add(operations.get(i));
            }
        }
        return picked;
    }

    private Text clause(Permission keys, TextList operations) {
        Text list = saying == Saying.CANNOT ? operations.or() : operations.and();
        return switch (saying) {
            case CAN, NOBODY -> CoreTexts.grantCan(named(keys), list);
            case CAN_ALSO -> CoreTexts.grantCanAlso(named(keys), list);
            case CANNOT -> CoreTexts.grantCannot(named(keys), list);
        };
    }

    private Text named(Permission keys) {
        return switch (keys) {
            case A -> CoreTexts.grantKeyA();
            case B -> CoreTexts.grantKeyB();
            case A_OR_B, NEVER -> saying == Saying.CANNOT ? CoreTexts.grantBothKeys() : CoreTexts.grantEitherKey();
        };
    }

    private static Text field(TrailerField field) {
        return switch (field) {
            case KEY_A -> CoreTexts.grantKeyA();
            case ACCESS -> CoreTexts.grantAccessBytes();
            case KEY_B -> CoreTexts.grantKeyB();
        };
    }
}

package cardwright.cli.access;

import cardwright.cli.print.Json;
import cardwright.cli.words.CliMessages;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.Operation;
import cardwright.mifare.Permission;
import cardwright.mifare.TrailerField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// One right that is not what it was: in the table, or in what it comes to.
///
/// @param place as in JSON: `block 0`, `key A`, `access`, `key B`
/// @param right as in JSON: `read`, `write`, `increment`, `decrement`
/// @param table the two sides by the data sheet's table
/// @param usable the two sides as what they come to
record RightChange(String place, String right, Sides table, Sides usable) {
    /// A permission before and after.
    record Sides(Permission before, Permission after) {
        boolean differ() {
            return before != after;
        }
    }

    static List<RightChange> between(AccessConditions before, AccessConditions after, boolean large) {
        List<RightChange> changes = new ArrayList<>();
        for (int group = 0; group < 3; group++) {
            int number = group;
            for (Operation operation : Operation.values()) {
                add(
                        changes,
                        "block " + AccessTables.blocks(group, large),
                        word(operation),
                        sides(before, after, c -> c.permission(number, operation)),
                        sides(before, after, c -> c.usable(number, operation)));
            }
        }
        for (TrailerField field : TrailerField.values()) {
            String place = word(field);
            add(
                    changes,
                    place,
                    "read",
                    sides(before, after, c -> c.trailer().read(field)),
                    sides(before, after, c -> c.trailer().usableRead(field)));
            add(
                    changes,
                    place,
                    "write",
                    sides(before, after, c -> c.trailer().write(field)),
                    sides(before, after, c -> c.trailer().usableWrite(field)));
        }
        return changes;
    }

    private static Sides sides(
            AccessConditions before, AccessConditions after, Function<AccessConditions, Permission> permission) {
        return new Sides(permission.apply(before), permission.apply(after));
    }

    private static void add(List<RightChange> changes, String place, String right, Sides table, Sides usable) {
        if (table.differ() || usable.differ()) {
            changes.add(new RightChange(place, right, table, usable));
        }
    }

    static void put(Json json, RightChange change) {
        json.put("place", change.place)
                .put("right", change.right)
                .put("before", change.table.before().notation())
                .put("after", change.table.after().notation())
                .put("usableBefore", change.usable.before().notation())
                .put("usableAfter", change.usable.after().notation());
    }

    /// The cells of a table row for people.
    String[] row(CliMessages m) {
        return new String[] {
            placeFor(m),
            rightFor(m),
            AccessTables.said(usable.before(), m) + " → " + AccessTables.said(usable.after(), m)
        };
    }

    private String placeFor(CliMessages m) {
        return switch (place) {
            case "key A" -> m.fieldKeyA();
            case "access" -> m.fieldAccess();
            case "key B" -> m.fieldKeyB();
            default -> m.placeBlock(place.substring(place.indexOf(' ') + 1));
        };
    }

    private String rightFor(CliMessages m) {
        return switch (right) {
            case "read" -> m.tableRead();
            case "write" -> m.tableWrite();
            case "increment" -> m.tableIncrement();
            default -> m.tableDecrement();
        };
    }

    private static String word(Operation operation) {
        return switch (operation) {
            case READ -> "read";
            case WRITE -> "write";
            case INCREMENT -> "increment";
            case DECREMENT -> "decrement";
        };
    }

    private static String word(TrailerField field) {
        return switch (field) {
            case KEY_A -> "key A";
            case ACCESS -> "access";
            case KEY_B -> "key B";
        };
    }
}

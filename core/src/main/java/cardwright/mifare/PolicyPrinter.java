package cardwright.mifare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes a policy in the words it is parsed from.
final class PolicyPrinter {
    private PolicyPrinter() {}

    static String print(AccessPolicy policy) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (int group = 0; group < 3; group++) {
            groups.computeIfAbsent(data(policy, group), wishes -> new ArrayList<>())
                    .add(Integer.toString(group));
        }
        List<String> clauses = new ArrayList<>();
        groups.forEach((wishes, numbers) -> clauses.add(place(numbers) + ": " + wishes));
        for (TrailerField field : TrailerField.values()) {
            String wishes = trailer(policy, field);
            if (!wishes.isEmpty()) {
                clauses.add(place(field) + ": " + wishes);
            }
        }
        return String.join("; ", clauses);
    }

    private static String place(List<String> numbers) {
        return numbers.size() == 3 ? "data" : (numbers.size() == 1 ? "block " : "blocks ") + String.join(", ", numbers);
    }

    private static String place(TrailerField field) {
        return switch (field) {
            case KEY_A -> "key A";
            case ACCESS -> "rights";
            case KEY_B -> "key B";
        };
    }

    private static String data(AccessPolicy policy, int group) {
        List<String> wishes = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            Permission keys =
                    policy.wish(new AccessRight.OfData(group, operation)).orElse(Permission.NEVER);
            if (keys != Permission.NEVER) {
                wishes.add(word(operation) + " " + keys.notation());
            }
        }
        return wishes.isEmpty() ? Permission.NEVER.notation() : String.join(", ", wishes);
    }

    private static String word(Operation operation) {
        return switch (operation) {
            case READ -> "read";
            case WRITE -> "write";
            case INCREMENT -> "increment";
            case DECREMENT -> "decrement";
        };
    }

    private static String trailer(AccessPolicy policy, TrailerField field) {
        List<String> wishes = new ArrayList<>();
        policy.wish(new AccessRight.OfTrailer(field, false)).ifPresent(keys -> wishes.add("read " + keys.notation()));
        policy.wish(new AccessRight.OfTrailer(field, true)).ifPresent(keys -> wishes.add("change " + keys.notation()));
        return String.join(", ", wishes);
    }
}

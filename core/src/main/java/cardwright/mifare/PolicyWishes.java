package cardwright.mifare;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The wishes of a policy while its clauses are read, each with the place where it stands.
final class PolicyWishes {
    /// Stands for a data group that no clause names by number.
    private static final int REST = 3;

    private final Map<AccessRight, Said> trailer = new LinkedHashMap<>();
    private final List<Map<Operation, Said>> data =
            List.of(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    private final Set<Integer> named = new TreeSet<>();
    private @Nullable PolicyToken rest;

    private record Said(Permission keys, PolicyToken token) {}

    /// A clause is about these places.
    void name(PolicyPlaces places, PolicyToken first) {
        named.addAll(places.groups());
        if (places.rest()) {
            rest = first;
        }
    }

    /// A wish of a clause.
    void add(PolicyPlaces places, PolicyWish wish) {
        Permission keys = wish.permission();
        Set<TrailerField> fields = wish.parts();
        if (fields.isEmpty()) {
            fields = places.trailer() ? EnumSet.allOf(TrailerField.class) : places.fields();
        }
        if (wish.operations().isEmpty()) {
            addBare(places, fields, new Said(keys, wish.first()));
        }
        for (PolicyToken token : wish.operations()) {
            if (places.isData()) {
                addData(places, operations(token), new Said(keys, token));
            }
            if (places.trailer() && wish.parts().isEmpty() && reads(token)) {
                throw PolicyError.readOfWhat(token);
            }
            addTrailer(fields, token, new Said(keys, token));
        }
    }

    /// Keys without an operation: changing a part of the trailer; and `data: never`.
    private void addBare(PolicyPlaces places, Set<TrailerField> fields, Said said) {
        if (places.isData() && said.keys != Permission.NEVER) {
            throw PolicyError.noOperation(said.token);
        }
        if (places.isData()) {
            addData(places, EnumSet.allOf(Operation.class), said);
        }
        for (TrailerField field : fields) {
            put(trailer, new AccessRight.OfTrailer(field, true), said);
        }
    }

    private void addData(PolicyPlaces places, Set<Operation> operations, Said said) {
        for (Operation operation : operations) {
            for (int group : places.groups()) {
                put(data.get(group), operation, said);
            }
            if (places.rest()) {
                put(data.get(REST), operation, said);
            }
        }
    }

    private void addTrailer(Set<TrailerField> fields, PolicyToken token, Said said) {
        if (!fields.isEmpty() && !reads(token) && !writes(token)) {
            throw PolicyError.notOnTrailer(token);
        }
        for (TrailerField field : fields) {
            if (reads(token)) {
                put(trailer, new AccessRight.OfTrailer(field, false), said);
            }
            if (writes(token)) {
                put(trailer, new AccessRight.OfTrailer(field, true), said);
            }
        }
    }

    private static <K> void put(Map<K, Said> wishes, K right, Said said) {
        Said before = wishes.putIfAbsent(right, said);
        if (before != null && before.keys != said.keys) {
            throw PolicyError.twice(said.token, said.keys, before.token, before.keys);
        }
    }

    private static Set<Operation> operations(PolicyToken token) {
        return switch (token.term()) {
            case READ -> EnumSet.of(Operation.READ);
            case WRITE, CHANGE -> EnumSet.of(Operation.WRITE);
            case READ_WRITE -> EnumSet.of(Operation.READ, Operation.WRITE);
            case INCREMENT -> EnumSet.of(Operation.INCREMENT);
            case DECREMENT -> EnumSet.of(Operation.DECREMENT);
            default -> EnumSet.allOf(Operation.class);
        };
    }

    private static boolean reads(PolicyToken token) {
        return operations(token).contains(Operation.READ);
    }

    private static boolean writes(PolicyToken token) {
        return operations(token).contains(Operation.WRITE);
    }

    /// All wishes together.
    AccessPolicy policy() {
        if (rest != null && named.size() == REST) {
            throw PolicyError.noneLeft(rest);
        }
        long spoken = 0;
        long wished = 0;
        int silent = 0;
        for (int group = 0; group < REST; group++) {
            silent |= rest == null && !named.contains(group) ? 1 << group : 0;
            Map<Operation, Said> wishes = data.get(named.contains(group) ? group : REST);
            for (Operation operation : Operation.values()) {
                AccessRight right = new AccessRight.OfData(group, operation);
                Said said = wishes.get(operation);
                spoken |= Grants.bits(right, Permission.A_OR_B);
                wished |= Grants.bits(right, said == null ? Permission.NEVER : said.keys);
            }
        }
        if (silent != 0) {
            throw PolicyError.silent(silent);
        }
        for (Map.Entry<AccessRight, Said> wish : trailer.entrySet()) {
            spoken |= Grants.bits(wish.getKey(), Permission.A_OR_B);
            wished |= Grants.bits(wish.getKey(), wish.getValue().keys);
        }
        return new AccessPolicy(spoken, wished);
    }
}

package cardwright.mifare;

import cardwright.text.Decimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/// What a clause of a policy is about.
///
/// @param groups the data groups named by number
/// @param rest whether it is about all data groups that no clause names by number
/// @param fields the parts of the trailer that are named
/// @param trailer whether it is about the trailer, whose parts its wishes name
record PolicyPlaces(Set<Integer> groups, boolean rest, Set<TrailerField> fields, boolean trailer) {
    /// Reads the places and the colon behind them.
    static PolicyPlaces parse(PolicyTokens tokens) {
        PolicyToken first = tokens.peek(0);
        Set<Integer> groups = new TreeSet<>();
        Set<TrailerField> fields = EnumSet.noneOf(TrailerField.class);
        boolean rest = false;
        boolean trailer = false;
        while (!tokens.peek(0).is(PolicyTerm.COLON)) {
            PolicyToken token = tokens.next();
            switch (token.term()) {
                case DATA, VALUE -> rest |= !isNumberedBlock(tokens);
                case NUMBER -> addGroups(groups, token, tokens);
                case KEY, KEYS -> fields.addAll(keys(tokens));
                case KEY_A -> fields.add(TrailerField.KEY_A);
                case KEY_B -> fields.add(TrailerField.KEY_B);
                case RIGHTS -> fields.add(TrailerField.ACCESS);
                case TRAILER -> trailer = true;
                case BLOCK, OR, AND, FILLING, COMMA, PAUSE -> {}
                case SEMICOLON -> throw PolicyError.noColon(first);
                default -> {
                    boolean wished = token.is(PolicyTerm.Kind.OPERATION) && !token.equals(first);
                    throw wished ? PolicyError.noColon(first) : PolicyError.notAPlace(token);
                }
            }
        }
        tokens.next();
        if (groups.isEmpty() && fields.isEmpty() && !rest && !trailer) {
            throw PolicyError.noPlace(first);
        }
        return new PolicyPlaces(groups, rest, fields, trailer);
    }

    private static boolean isNumberedBlock(PolicyTokens tokens) {
        return tokens.peek(0).is(PolicyTerm.BLOCK) && tokens.peek(1).is(PolicyTerm.NUMBER);
    }

    private static void addGroups(Set<Integer> groups, PolicyToken first, PolicyTokens tokens) {
        PolicyToken last = first;
        boolean range = tokens.peek(0).is(PolicyTerm.DASH) || tokens.peek(0).is(PolicyTerm.TO);
        if (range && tokens.peek(1).is(PolicyTerm.NUMBER)) {
            tokens.next();
            last = tokens.next();
        }
        int end = group(last);
        for (int group = group(first); group <= end; group++) {
            groups.add(group);
        }
    }

    private static int group(PolicyToken number) {
        int group = Decimal.parse(number.text(), 2);
        if (group < 0) {
            throw PolicyError.noSuchBlock(number);
        }
        return group;
    }

    private static Set<TrailerField> keys(PolicyTokens tokens) {
        Set<TrailerField> named = tokens.keys();
        return named.isEmpty() ? EnumSet.of(TrailerField.KEY_A, TrailerField.KEY_B) : named;
    }

    /// Whether it is about data.
    boolean isData() {
        return rest || !groups.isEmpty();
    }
}

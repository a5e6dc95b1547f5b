package cardwright.mifare;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Reads the clauses of a policy, see [AccessPolicy]. What could be read in two ways is refused, not
/// guessed.
final class PolicyParser {
    private final PolicyTokens tokens;
    private final PolicyWishes wishes = new PolicyWishes();

    PolicyParser(List<PolicyToken> tokens) {
        this.tokens = new PolicyTokens(tokens);
    }

    AccessPolicy parse() {
        while (!tokens.atEnd()) {
            if (tokens.peek(0).is(PolicyTerm.SEMICOLON)) {
                tokens.next();
            } else {
                clause();
            }
        }
        return wishes.policy();
    }

    private void clause() {
        PolicyToken first = tokens.peek(0);
        PolicyPlaces places = PolicyPlaces.parse(tokens);
        wishes.name(places, first);
        PolicyWish wish = new PolicyWish();
        PolicyToken before = first;
        boolean wished = false;
        while (!tokens.peek(0).is(PolicyTerm.SEMICOLON)) {
            PolicyToken token = tokens.next();
            boolean part = places.trailer() && namesPart(token, before, wish);
            if (endsBefore(token, part, wish)) {
                wished |= add(places, wish);
                wish = token.is(PolicyTerm.Kind.OPERATION) ? wish.goneOn() : new PolicyWish();
            }
            if (part) {
                wish.addParts(token, parts(token));
            } else {
                read(token, wish);
            }
            before = token;
        }
        if (!(add(places, wish) || wished)) {
            throw PolicyError.noWishes(first);
        }
    }

    private boolean add(PolicyPlaces places, PolicyWish wish) {
        if (!wish.isEmpty()) {
            wishes.add(places, wish);
        }
        return !wish.isEmpty();
    }

    private static boolean endsBefore(PolicyToken token, boolean part, PolicyWish wish) {
        return switch (token.term().kind()) {
            case COMMA -> token.is(PolicyTerm.COMMA) || wish.isComplete();
            case OPERATION -> wish.endsBeforeOperation();
            case KEYS -> wish.endsBeforeKeys();
            default -> part && wish.isComplete();
        };
    }

    private static void read(PolicyToken token, PolicyWish wish) {
        switch (token.term()) {
            case KEY_A, KEY_B -> wish.addKeys(token);
            case KEY, KEYS -> {}
            default -> {
                switch (token.term().kind()) {
                    case OPERATION -> wish.addOperation(token);
                    case KEYS -> wish.addKeys(token);
                    case FILLER, COMMA -> {}
                    case COLON -> throw PolicyError.secondColon(token);
                    default -> throw PolicyError.notAWish(token);
                }
            }
        }
    }

    /// Whether a word in a wish about the trailer names a part of it. `key` and `keys` do, unless they only
    /// stand before the keys that shall have a right: `rights by key A or key B`.
    private static boolean namesPart(PolicyToken token, PolicyToken before, PolicyWish wish) {
        return switch (token.term()) {
            case RIGHTS -> true;
            case KEY, KEYS, KEY_A, KEY_B ->
                before.is(PolicyTerm.AND)
                        || before.is(PolicyTerm.PAUSE)
                        || (!before.is(PolicyTerm.OR) && (wish.parts().isEmpty() || wish.isComplete()));
            default -> false;
        };
    }

    private Set<TrailerField> parts(PolicyToken token) {
        return switch (token.term()) {
            case RIGHTS -> EnumSet.of(TrailerField.ACCESS);
            case KEY_A -> EnumSet.of(TrailerField.KEY_A);
            case KEY_B -> EnumSet.of(TrailerField.KEY_B);
            default ->
                tokens.enumeratedKeys() > 0 && (token.is(PolicyTerm.KEY) || keysFollow())
                        ? tokens.keys()
                        : EnumSet.of(TrailerField.KEY_A, TrailerField.KEY_B);
        };
    }

    /// Whether behind an enumeration of keys others are told, so that the first are what is changed and not
    /// who may change it: `keys A or B changed by B`, but `keys A or B`.
    private boolean keysFollow() {
        for (int ahead = tokens.enumeratedKeys(); ; ahead++) {
            switch (tokens.peek(ahead).term().kind()) {
                case KEYS -> {
                    return true;
                }
                case OPERATION, FILLER -> {}
                default -> {
                    return false;
                }
            }
        }
    }
}

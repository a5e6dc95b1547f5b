package cardwright.mifare;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The words of a policy, and how far they are read.
final class PolicyTokens {
    private static final PolicyToken END = new PolicyToken(PolicyTerm.SEMICOLON, "", 0);

    private final List<PolicyToken> tokens;
    private int at;

    PolicyTokens(List<PolicyToken> tokens) {
        this.tokens = tokens;
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    /// The token so far ahead, 0 for the next one; behind the last one the end of a clause.
    PolicyToken peek(int ahead) {
        int place = at + ahead;
        return place < tokens.size() ? tokens.get(place) : END;
    }

    PolicyToken next() {
        PolicyToken token = peek(0);
        at++;
        return token;
    }

    /// How many tokens from here on are an enumeration of keys: `A`, `A or B`.
    int enumeratedKeys() {
        int length = 0;
        while (isKey(peek(length)) || (joins(peek(length)) && isKey(peek(length + 1)))) {
            length++;
        }
        return length;
    }

    /// Takes an enumeration of keys.
    Set<TrailerField> keys() {
        Set<TrailerField> keys = EnumSet.noneOf(TrailerField.class);
        for (int left = enumeratedKeys(); left > 0; left--) {
            PolicyToken token = next();
            if (isKey(token)) {
                keys.add(token.is(PolicyTerm.A) ? TrailerField.KEY_A : TrailerField.KEY_B);
            }
        }
        return keys;
    }

    private static boolean isKey(PolicyToken token) {
        return token.is(PolicyTerm.A) || token.is(PolicyTerm.B);
    }

    private static boolean joins(PolicyToken token) {
        return token.is(PolicyTerm.OR) || token.is(PolicyTerm.AND) || token.is(PolicyTerm.Kind.COMMA);
    }
}

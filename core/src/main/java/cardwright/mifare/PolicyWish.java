package cardwright.mifare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One wish while it is read: operations or parts of the trailer, and the keys that shall have them.
final class PolicyWish {
    private final List<PolicyToken> operations = new ArrayList<>();
    private final List<PolicyToken> keys = new ArrayList<>();
    private final Set<TrailerField> parts = EnumSet.noneOf(TrailerField.class);
    private @Nullable PolicyToken first;
    private boolean keysLast;

    void addOperation(PolicyToken token) {
        begin(token, false);
        operations.add(token);
    }

    void addKeys(PolicyToken token) {
        begin(token, true);
        keys.add(token);
    }

    void addParts(PolicyToken token, Set<TrailerField> named) {
        begin(token, false);
        parts.addAll(named);
    }

    /// Another wish for the same parts: `rights changed by B and read by A`.
    PolicyWish goneOn() {
        PolicyWish next = new PolicyWish();
        next.parts.addAll(parts);
        return next;
    }

    private void begin(PolicyToken token, boolean isKeys) {
        first = first == null ? token : first;
        keysLast = isKeys;
    }

    /// Whether another operation begins another wish: `read A write B`.
    boolean endsBeforeOperation() {
        return keysLast && !operations.isEmpty();
    }

    /// Whether more keys begin another wish: `A reads B writes`.
    boolean endsBeforeKeys() {
        return !keysLast && !keys.isEmpty();
    }

    /// Whether it has keys and something for them.
    boolean isComplete() {
        return !keys.isEmpty() && !(operations.isEmpty() && parts.isEmpty());
    }

    boolean isEmpty() {
        return first == null;
    }

    /// Where it begins.
    PolicyToken first() {
        if (first == null) {
            throw new IllegalStateException("nothing wished");
        }
        return first;
    }

    List<PolicyToken> operations() {
        return operations;
    }

    /// The parts of the trailer it names.
    Set<TrailerField> parts() {
        return parts;
    }

    /// The keys that shall have the right.
    Permission permission() {
        boolean a = false;
        boolean b = false;
        @Nullable PolicyToken never = null;
        for (PolicyToken token : keys) {
            a |= token.is(PolicyTerm.A) || token.is(PolicyTerm.KEY_A) || token.is(PolicyTerm.EITHER);
            b |= token.is(PolicyTerm.B) || token.is(PolicyTerm.KEY_B) || token.is(PolicyTerm.EITHER);
            never = token.is(PolicyTerm.NEVER) || token.is(PolicyTerm.DASH) ? token : never;
        }
        if (keys.isEmpty()) {
            throw PolicyError.noKeys(first());
        }
        if (never != null && (a || b)) {
            throw PolicyError.keysAndNever(never);
        }
        return Permission.of(a, b);
    }
}

package cardwright.explain;

import cardwright.explain.Walk.AuthTry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Why authentications were refused: what the same key did at the same sector at other times decides.
final class KeyCauses {
    private static final int SLOT_KEY_A = 0x60;
    private static final int SLOT_KEY_B = 0x61;

    private final Probing probing;
    private final Walk walk;
    private final Findings found;
    private final Set<String> opened = new HashSet<>();

    KeyCauses(Probing probing, Walk walk, Findings found) {
        this.probing = probing;
        this.walk = walk;
        this.found = found;
    }

    void find() {
        Map<String, List<AuthTry>> groups = new LinkedHashMap<>();
        for (AuthTry made : walk.tries()) {
            String group = made.sector() + " " + made.type() + " " + made.key();
            groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(made);
        }
        walk.tries().stream().filter(AuthTry::accepted).forEach(made -> opened.add(made.sector() + " " + made.type()));
        groups.values().forEach(this::group);
    }

    private void group(List<AuthTry> tries) {
        List<AuthTry> refused = tries.stream()
                .filter(made -> !made.accepted() && made.sector() >= 0)
                .toList();
        boolean accepted = refused.size() < tries.size();
        for (AuthTry made : refused) {
            if (made.placeRefused()) {
                continue;
            }
            if (accepted) {
                unsteady(made);
            } else {
                never(made, refused.size());
            }
        }
    }

    /// The key opened this sector at another time, so it is the right one.
    private void unsteady(AuthTry made) {
        int line = made.exchange().line();
        boolean known = !made.key().isEmpty();
        if (made.afterRefusal()) {
            found.add(new Cause.NotReactivated(), Confidence.LIKELY, made.attempt(), line);
        } else if (Probing.mayHaveProbed(made.attempt())) {
            found.add(probing.cause(), Confidence.LIKELY, made.attempt(), line);
            found.add(new Cause.ForeignReset(), Confidence.POSSIBLE, made.attempt(), line);
        } else {
            Confidence sure = known ? Confidence.LIKELY : Confidence.POSSIBLE;
            found.add(new Cause.Unsteady(made.sector(), made.type()), sure, made.attempt(), line);
        }
    }

    private void never(AuthTry made, int times) {
        int line = made.exchange().line();
        if (made.status() == 0x6581 || made.status() == 0x6A82) {
            found.add(new Cause.MissingBlock(made.meant().block()), Confidence.LIKELY, made.attempt(), line);
            return;
        }
        if (slotsDiffer(made)) {
            Cause cause = new Cause.SlotsDiffer(made.loaded(), made.meant().slot());
            found.add(cause, Confidence.LIKELY, made.attempt(), line);
            return;
        }
        if (!refusesKey(made.status())) {
            return;
        }
        boolean other = !made.key().isEmpty() && opened.contains(made.sector() + " " + made.type());
        boolean hedged = made.afterRefusal() || Probing.mayHaveProbed(made.attempt());
        Confidence sure = hedged && times < 2 ? Confidence.POSSIBLE : Confidence.LIKELY;
        Cause wrong = new Cause.WrongKey(made.sector(), made.type(), times, other);
        found.add(wrong, other ? Confidence.CERTAIN : sure, made.attempt(), line);
        if (other) {
            return;
        }
        if (made.afterRefusal()) {
            found.add(new Cause.NotReactivated(), Confidence.POSSIBLE, made.attempt(), line);
        } else if (Probing.mayHaveProbed(made.attempt())) {
            found.add(probing.cause(), Confidence.POSSIBLE, made.attempt(), line);
        }
    }

    private static boolean refusesKey(int status) {
        return status == 0x6300 || status == 0x6982 || status == 0x6983 || status == 0x6984 || status == 0x6400;
    }

    /// Readers that want 60 or 61 in Load Keys take another number in General Authenticate.
    private static boolean slotsDiffer(AuthTry made) {
        boolean byType = made.loaded() == SLOT_KEY_A || made.loaded() == SLOT_KEY_B;
        return made.loaded() >= 0 && !byType && made.loaded() != made.meant().slot();
    }
}

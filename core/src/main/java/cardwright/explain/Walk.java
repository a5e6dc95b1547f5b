package cardwright.explain;

import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.text.Hex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Goes through all attempts and keeps what reader and card remember: the keys in their slots, the open
/// sector, a refusal since the last activation.
final class Walk {
    /// An authentication that was answered.
    ///
    /// @param key the key that was loaded for it, in hexadecimal; empty if the record hides it or does not
    ///     have it
    /// @param loaded the slot it was loaded into; -1 if the record does not tell
    /// @param afterRefusal whether an authentication before was refused and the card not activated since
    /// @param placeRefused whether the reader had refused the key's place
    record AuthTry(
            Attempt attempt,
            Step.Exchange exchange,
            Meant meant,
            KeyType type,
            String key,
            int loaded,
            boolean afterRefusal,
            boolean placeRefused) {
        int sector() {
            return meant.sector().map(SectorNumber::value).orElse(-1);
        }

        boolean accepted() {
            return exchange.succeeded();
        }

        int status() {
            return exchange.answer()
                    .map(answered -> answered.response().status().value())
                    .orElse(0);
        }
    }

    /// A use of a block that was refused.
    ///
    /// @param open the sector that was open; -1 if none
    /// @param type the key that opened it
    /// @param refusedBefore whether an authentication for it, or the key, had been refused in the same
    ///     attempt
    record RefusedUse(
            Attempt attempt, Step.Exchange exchange, Meant meant, int open, KeyType type, boolean refusedBefore) {}

    private final List<AuthTry> tries = new ArrayList<>();
    private final List<RefusedUse> uses = new ArrayList<>();

    private final Map<Integer, String> keys = new HashMap<>();
    private int runLine = -1;
    private int loaded = -1;
    private int open = -1;
    private KeyType openType = KeyType.A;
    private boolean refusal;
    private boolean placeRefused;
    private boolean refusedInAttempt;

    private Walk() {}

    static Walk over(List<Attempt> attempts) {
        Walk walk = new Walk();
        for (Attempt attempt : attempts) {
            walk.enter(attempt);
            for (Step step : attempt.steps()) {
                if (step instanceof Step.Exchange exchange) {
                    walk.exchange(attempt, exchange);
                } else {
                    walk.refusal = false;
                    walk.open = -1;
                }
            }
        }
        return walk;
    }

    List<AuthTry> tries() {
        return tries;
    }

    List<RefusedUse> uses() {
        return uses;
    }

    /// The log of pcscd shows every activation; elsewhere a program may have activated the card when it
    /// began.
    private void enter(Attempt attempt) {
        refusedInAttempt = false;
        if (attempt.run().line() != runLine) {
            runLine = attempt.run().line();
            keys.clear();
            loaded = -1;
            open = -1;
            refusal &= attempt.run().format() == LogFormat.PCSCD;
            placeRefused = false;
        }
    }

    private void exchange(Attempt attempt, Step.Exchange exchange) {
        Meant meant = Meant.of(exchange.command());
        if (exchange.answer().isEmpty()) {
            open = -1;
            return;
        }
        if (meant.kind() == Meant.Kind.LOAD) {
            load(exchange, meant);
        } else if (meant.authenticates()) {
            authenticate(attempt, exchange, meant);
        } else if (meant.needsSession() && !exchange.succeeded()) {
            uses.add(new RefusedUse(attempt, exchange, meant, open, openType, refusedInAttempt));
        }
    }

    private void load(Step.Exchange exchange, Meant meant) {
        placeRefused = !exchange.succeeded();
        refusedInAttempt |= placeRefused;
        loaded = meant.slot();
        keys.put(loaded, exchange.hidden() ? "" : Hex.of(exchange.command().data()));
    }

    private void authenticate(Attempt attempt, Step.Exchange exchange, Meant meant) {
        KeyType type = meant.kind() == Meant.Kind.AUTHENTICATE_B ? KeyType.B : KeyType.A;
        String key = keys.getOrDefault(meant.slot(), keys.getOrDefault(loaded, ""));
        AuthTry made = new AuthTry(attempt, exchange, meant, type, key, loaded, refusal, placeRefused);
        tries.add(made);
        open = made.accepted() ? made.sector() : -1;
        openType = type;
        refusal = !made.accepted();
        refusedInAttempt |= refusal;
    }
}

package cardwright.card;

import cardwright.mifare.Uid;
import java.util.Optional;

/// What a [CardSession] does when it loses its card. Immutable: each `with…` gives a changed copy.
///
/// @param renewals how often one call may renew the connection, 0 to 100
/// @param waitMilliseconds how long each renewal may wait for a card, reader or service to come back, 0
///     to 3600000; no transaction is held meanwhile
/// @param uid the UID the card must have after it was away; if empty, the one [CardSession#uid] told, if
///     it was asked
/// @param clock the time
public record Recovery(int renewals, int waitMilliseconds, Optional<Uid> uid, Clock clock) {
    /// Three renewals, no waiting, no UID, the system's clock.
    public static final Recovery DEFAULT = new Recovery(3, 0, Optional.empty(), Clock.system());

    /// The most renewals of one call.
    public static final int MAX_RENEWALS = 100;

    /// The longest wait: an hour.
    public static final int MAX_WAIT_MILLISECONDS = 3_600_000;

    /// Rules of these parts.
    ///
    /// @throws IllegalArgumentException if a number is out of its range
    public Recovery {
        if (renewals < 0 || renewals > MAX_RENEWALS) {
            throw new IllegalArgumentException(renewals + " renewals are not 0 to " + MAX_RENEWALS);
        }
        if (waitMilliseconds < 0 || waitMilliseconds > MAX_WAIT_MILLISECONDS) {
            throw new IllegalArgumentException(waitMilliseconds + " ms are not 0 to " + MAX_WAIT_MILLISECONDS);
        }
    }

    /// These rules with another number of renewals, 0 for none.
    public Recovery withRenewals(int other) {
        return new Recovery(other, waitMilliseconds, uid, clock);
    }

    /// These rules with another time to wait.
    public Recovery withWait(int milliseconds) {
        return new Recovery(renewals, milliseconds, uid, clock);
    }

    /// These rules for the card of this UID.
    public Recovery withUid(Uid expected) {
        return new Recovery(renewals, waitMilliseconds, Optional.of(expected), clock);
    }

    /// These rules with another clock.
    public Recovery withClock(Clock other) {
        return new Recovery(renewals, waitMilliseconds, uid, other);
    }
}

package cardwright.card;

import cardwright.mifare.Uid;
import java.util.Optional;

/// What a [CardSession] does when it loses its card. Immutable: each `with…` gives a changed copy.
///
/// @param renewals how often one call may renew the connection, 0 to 100
/// @param patience how long each renewal may wait for a card, reader or service to come back; if empty,
///     not at all
/// @param uid the UID the card must have after it was away; if empty, the one [CardSession#uid] told, if
///     it was asked
public record Recovery(int renewals, Optional<Patience> patience, Optional<Uid> uid) {
    /// Three renewals, no waiting, no UID.
    public static final Recovery DEFAULT = new Recovery(3, Optional.empty(), Optional.empty());

    /// The most renewals of one call.
    public static final int MAX_RENEWALS = 100;

    /// Rules of these parts.
    ///
    /// @throws IllegalArgumentException if the renewals are not 0 to 100
    public Recovery {
        if (renewals < 0 || renewals > MAX_RENEWALS) {
            throw new IllegalArgumentException(renewals + " renewals are not 0 to " + MAX_RENEWALS);
        }
    }

    /// These rules with another number of renewals, 0 for none.
    public Recovery withRenewals(int other) {
        return new Recovery(other, patience, uid);
    }

    /// These rules, but each renewal may wait so long for what is gone to come back, and looks ten times a
    /// second. No transaction is held meanwhile.
    ///
    /// @param milliseconds 0 to 3600000
    /// @throws IllegalArgumentException if it is not
    public Recovery waiting(int milliseconds, Clock clock) {
        return waiting(milliseconds, clock, () -> {});
    }

    /// The same, and somebody is told each time it begins to wait, so that a person can be asked to put
    /// the card back.
    ///
    /// @param milliseconds 0 to 3600000
    /// @throws IllegalArgumentException if it is not
    public Recovery waiting(int milliseconds, Clock clock, Runnable told) {
        return new Recovery(renewals, Optional.of(new Patience(milliseconds, clock, told)), uid);
    }

    /// These rules for the card of this UID.
    public Recovery withUid(Uid expected) {
        return new Recovery(renewals, patience, Optional.of(expected));
    }

    /// How long to wait, and by which clock.
    ///
    /// @param milliseconds 0 to 3600000
    /// @param clock the time
    /// @param told is told when waiting begins
    public record Patience(int milliseconds, Clock clock, Runnable told) {
        /// The longest: an hour.
        public static final int MAX_MILLISECONDS = 3_600_000;

        /// So much patience.
        ///
        /// @throws IllegalArgumentException if it is out of range
        public Patience {
            if (milliseconds < 0 || milliseconds > MAX_MILLISECONDS) {
                throw new IllegalArgumentException(milliseconds + " ms are not 0 to " + MAX_MILLISECONDS);
            }
        }
    }
}

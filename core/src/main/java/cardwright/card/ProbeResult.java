package cardwright.card;

import cardwright.apdu.StatusWord;
import java.util.List;
import java.util.Optional;

/// What [DialectProbe] found out. Immutable.
///
/// @param dialect how the reader is to be spoken to; empty if no form of Load Keys led to an
///     authentication: then the key is another one, or the reader needs something that was not tried
/// @param evidence every answer it rests on, in order
/// @param commands how many commands were sent
public record ProbeResult(Optional<ReaderDialect> dialect, List<Evidence> evidence, int commands) {
    /// A result of these parts; the list is copied.
    public ProbeResult {
        evidence = List.copyOf(evidence);
    }

    /// One answer.
    ///
    /// @param question what was tried
    /// @param place where the key was loaded for it
    /// @param status what the reader answered
    public record Evidence(Question question, KeyPlace place, StatusWord status) {}

    /// What is tried.
    public enum Question {
        /// Load Keys with the right key.
        LOAD,
        /// General Authenticate, `FF 86`, with the key just loaded.
        AUTHENTICATE,
        /// Its old form, `FF 88`.
        OLD_AUTHENTICATE,
        /// Load Keys with a key that is surely wrong.
        LOAD_WRONG,
        /// Authentication with that key. If it is accepted, the slot that was loaded is not the one that
        /// is used.
        WRONG_KEY,
        /// Authentication with the right key, loaded again, without activating the card anew after the
        /// refusal.
        AFTER_REFUSAL,
        /// Authentication after the card was activated anew, without loading the key again.
        AFTER_RESET,
        /// Read Binary of one block.
        READ,
        /// Read Binary of all data blocks of a sector, or of three.
        LONG_READ
    }
}

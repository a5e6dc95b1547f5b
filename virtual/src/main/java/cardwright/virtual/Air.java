package cardwright.virtual;

/// Whether a virtual reader takes the time a real one would, and what of that time is its own.
public enum Air {
    /// It answers as fast as it can.
    OFF,
    /// The time of card, air, USB, the reader's firmware and the system's PC/SC service: for a program that has the
    /// virtual reader in itself.
    WITH_SERVICE,
    /// The same without the PC/SC service: for a reader that is served to a real one, which takes its own time.
    BEHIND_SERVICE
}

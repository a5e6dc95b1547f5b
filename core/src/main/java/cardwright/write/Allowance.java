package cardwright.write;

/// What a plan may hold only if somebody said so. There is none for malformed access bytes, for block 0, and
/// for what the card's access conditions forbid.
public enum Allowance {
    /// Access bytes that can never be changed again.
    IRREVERSIBLE,
    /// Access bytes that lock everybody out of something until they are changed again.
    LOCK_OUT,
    /// A key of zeros: as a rule a trailer as it was read, where zeros stand for a key that was not shown.
    ZERO_KEY,
    /// Values by reading, computing and writing, where the reader has no command for it. Not atomic: what another
    /// program does in between is lost.
    EMULATE
}

package cardwright.mifare;

/// The three parts of a sector trailer that have rights of their own.
///
/// ```
/// 0 … 5 key A | 6 7 8 access bytes, 9 general purpose byte | 10 … 15 key B
/// ```
public enum TrailerField {
    /// Bytes 0 to 5.
    KEY_A,
    /// Bytes 6 to 8, and byte 9, which follows the same rights.
    ACCESS,
    /// Bytes 10 to 15.
    KEY_B
}

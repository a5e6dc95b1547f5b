package cardwright.doctor;

/// What lies in the slot of the reader that General Authenticate names, as far as is known. What the reader
/// forgot by itself is not.
enum Slot {
    /// Nobody knows: nothing was loaded yet, or the card was lost while something was.
    UNKNOWN,
    /// The right key.
    RIGHT,
    /// A wrong one.
    WRONG
}

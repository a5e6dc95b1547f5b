package cardwright.pcsc;

/// What `SCardStatus` tells of the card of a connection, in the standard's order.
public enum CardState {
    /// Not known.
    UNKNOWN,
    /// No card lies on the reader.
    ABSENT,
    /// A card lies on the reader, not in its place for use.
    PRESENT,
    /// A card is in its place, and has no power.
    SWALLOWED,
    /// The card has power.
    POWERED,
    /// The card was reset and awaits the choice of a protocol.
    NEGOTIABLE,
    /// The card is ready and a protocol is agreed on: what a connection usually finds.
    SPECIFIC
}

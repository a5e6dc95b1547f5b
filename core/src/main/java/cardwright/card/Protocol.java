package cardwright.card;

/// The transmission protocol of a connection. PC/SC's `SCARD_PROTOCOL_*`; readers make contactless storage cards look
/// as if they spoke T=1.
public enum Protocol {
    /// T=0 or T=1, whichever the card speaks: the default.
    ANY,
    /// T=0 only.
    T0,
    /// T=1 only.
    T1,
    /// Neither: for direct connections, and readers that pass bytes as they are.
    RAW
}

package cardwright.card;

/// What happens to the card when a connection or transaction ends, or a connection is renewed. PC/SC's `SCARD_*_CARD`.
public enum Disposition {
    /// Leave the card as it is.
    LEAVE(0),
    /// Reset it (a contactless card is selected anew; every authentication is gone).
    RESET(1),
    /// Take its power away.
    UNPOWER(2),
    /// Eject it, where a reader can.
    EJECT(3);

    private final int code;

    Disposition(int code) {
        this.code = code;
    }

    /// The number PC/SC uses, 0 to 3.
    public int code() {
        return code;
    }
}

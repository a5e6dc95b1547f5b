package cardwright.card;

/// How a connection shares the card with other programs. The numbers are PC/SC's `SCARD_SHARE_*`.
public enum ShareMode {
    /// Nobody else may connect while this connection is open.
    EXCLUSIVE(1),
    /// Others may connect too; a transaction keeps them out for a while.
    SHARED(2),
    /// To the reader itself, with or without a card.
    DIRECT(3);

    private final int code;

    ShareMode(int code) {
        this.code = code;
    }

    /// The number PC/SC uses, 1 to 3.
    public int code() {
        return code;
    }
}

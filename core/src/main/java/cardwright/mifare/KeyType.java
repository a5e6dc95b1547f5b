package cardwright.mifare;

/// Which of a sector's two keys.
public enum KeyType {
    /// Key A: bytes 0 to 5 of the trailer; never readable.
    A(0x60),
    /// Key B: bytes 10 to 15 of the trailer; a key only where it can't be read.
    B(0x61);

    private final int code;

    KeyType(int code) {
        this.code = code;
    }

    /// The authentication command on the air, which is also the key type byte of General Authenticate: `60` or `61`.
    public int code() {
        return code;
    }
}

package cardwright.pcsc;

/// One `SCARD_READERSTATE`, in plain Java: what is known of a reader goes in, what is so now comes out. Mutable, for
/// one
/// thread.
final class ReaderState {
    /// `SCARD_STATE_CHANGED`: what came out differs from what went in.
    static final int CHANGED = 0x0002;

    /// `SCARD_STATE_UNKNOWN`: there is no such reader.
    static final int UNKNOWN = 0x0004;

    /// `SCARD_STATE_UNAVAILABLE`: the reader is there but can't be used.
    static final int UNAVAILABLE = 0x0008;

    /// `SCARD_STATE_PRESENT`: a card lies on it.
    static final int PRESENT = 0x0020;

    /// `SCARD_STATE_EXCLUSIVE`: a program has the card for itself.
    static final int EXCLUSIVE = 0x0080;

    /// `SCARD_STATE_INUSE`: programs share the card.
    static final int IN_USE = 0x0100;

    /// `SCARD_STATE_MUTE`: the card does not answer.
    static final int MUTE = 0x0200;

    /// The longest ATR.
    static final int ATR_LENGTH = 33;

    private final byte[] name;

    /// `dwCurrentState`: what the caller knows; the upper 16 bits count events.
    int current;

    /// `dwEventState`: what is so.
    int event;

    /// `rgbAtr`, of which [#atrLength] bytes count.
    final byte[] atr = new byte[ATR_LENGTH];

    /// `cbAtr`.
    int atrLength;

    /// A reader of this name, of which nothing is known yet.
    ReaderState(byte[] name) {
        this.name = name;
    }

    /// The name as the library takes it, with the zero at its end.
    byte[] name() {
        return name;
    }

    boolean is(int flag) {
        return (event & flag) != 0;
    }

    /// What came out is what goes in next: the whole of it, the counter in the upper half too, but not
    /// `SCARD_STATE_CHANGED`. Without the counter the next wait would end at once, for ever.
    void remember() {
        current = event & ~CHANGED;
    }
}

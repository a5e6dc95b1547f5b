package cardwright.pcsc;

/// The C API of PC/SC in plain Java types, a method a function and named like it. Each returns the
/// function's code, of which the low 32 bits are all that counts; nothing is judged, repeated or checked
/// here.
///
/// Handles are numbers; texts are bytes as [PcscAbi] makes them, with their zero at the end; what comes out
/// is put into arrays of the caller. Two doors implement it: `java.lang.foreign` here, C imports in the
/// native program. A door may be called from many threads; what PC/SC allows on one handle at a time is for
/// the callers to keep to.
///
/// Sources: pcsc-lite `winscard.h` (https://pcsclite.apdu.fr/api/), Microsoft Learn `winscard.h`.
interface Winscard {
    /// The most a card can answer: an extended answer and its status word.
    int LONGEST_ANSWER = 65538;

    /// `SCardEstablishContext` for the machine's readers (`SCARD_SCOPE_SYSTEM`).
    int establishContext(long[] context);

    /// `SCardReleaseContext`.
    int releaseContext(long context);

    /// `SCardIsValidContext`.
    int isValidContext(long context);

    /// `SCardListReaders` of all groups: names with a zero after each and one more at the end.
    ///
    /// @param length the room in characters, at most what the array holds; the length that there is or that
    ///     is needed
    int listReaders(long context, byte[] names, int[] length);

    /// `SCardConnect`.
    int connect(long context, byte[] reader, int shareMode, int protocols, long[] handle, int[] protocol);

    /// `SCardReconnect`.
    int reconnect(long handle, int shareMode, int protocols, int initialization, int[] protocol);

    /// `SCardDisconnect`.
    int disconnect(long handle, int disposition);

    /// `SCardBeginTransaction`. Waits until no other connection has a transaction.
    int beginTransaction(long handle);

    /// `SCardEndTransaction`.
    int endTransaction(long handle, int disposition);

    /// `SCardStatus`, without the reader's name.
    ///
    /// @param atr at least 33 bytes of room
    int status(long handle, int[] state, int[] protocol, byte[] atr, int[] atrLength);

    /// `SCardGetStatusChange`.
    ///
    /// @param timeout milliseconds
    int getStatusChange(long context, int timeout, ReaderState[] states);

    /// `SCardControl`.
    ///
    /// @param length the length that came back
    int control(long handle, int code, byte[] input, byte[] output, int[] length);

    /// `SCardTransmit` with an `SCARD_IO_REQUEST` of this protocol.
    ///
    /// @param answer in its place 0 what came back, 0 to [#LONGEST_ANSWER] bytes; the door has the room for it
    int transmit(long handle, int protocol, byte[] command, byte[][] answer);

    /// `SCardCancel`: the one function another thread may call while a context is in use.
    int cancel(long context);

    /// `SCardGetAttrib`.
    ///
    /// @param length the length that came back or is needed
    int getAttrib(long handle, int attribute, byte[] value, int[] length);

    /// `SCardSetAttrib`.
    int setAttrib(long handle, int attribute, byte[] value);
}

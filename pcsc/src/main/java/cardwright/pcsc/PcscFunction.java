package cardwright.pcsc;

/// The functions of the C API that are bound.
enum PcscFunction {
    ESTABLISH_CONTEXT("SCardEstablishContext", false),
    RELEASE_CONTEXT("SCardReleaseContext", false),
    IS_VALID_CONTEXT("SCardIsValidContext", false),
    LIST_READERS("SCardListReaders", true),
    CONNECT("SCardConnect", true),
    RECONNECT("SCardReconnect", false),
    DISCONNECT("SCardDisconnect", false),
    BEGIN_TRANSACTION("SCardBeginTransaction", false),
    END_TRANSACTION("SCardEndTransaction", false),
    STATUS("SCardStatus", true),
    GET_STATUS_CHANGE("SCardGetStatusChange", true),
    CONTROL("SCardControl", false),
    TRANSMIT("SCardTransmit", false),
    CANCEL("SCardCancel", false),
    GET_ATTRIB("SCardGetAttrib", false),
    SET_ATTRIB("SCardSetAttrib", false);

    private final String cName;
    private final boolean hasText;

    PcscFunction(String cName, boolean hasText) {
        this.cName = cName;
        this.hasText = hasText;
    }

    /// Its name in the C API.
    String cName() {
        return cName;
    }

    /// Whether texts go in or come out, so that Windows has two of it.
    boolean hasText() {
        return hasText;
    }
}

package cardwright.explain;

import cardwright.text.Ascii;
import java.util.List;

/// What kind of failure a program reported instead of an answer or a connection, told from its words or
/// from the number of a PC/SC return code.
///
/// Sources: OpenSC `errors.c` and `reader-pcsc.c`; pcsc-lite `pcsclite.h`, whose numbers are those of
/// Windows.
public enum FailureKind {
    /// opensc-tool: no card driver would take the card (its error -1210).
    INVALID_CARD("invalid-card", "invalid or cannot be handled", "Unsupported card"),
    /// Another program has the card for itself.
    IN_USE("in-use", "SHARING_VIOLATION", "sharing violation", "8010000B", "in use by another", "locked by another"),
    /// Another program reset the card.
    RESET("reset", "RESET_CARD", "80100068", "card reset", "card was reset", "has been reset"),
    /// The card was taken away.
    REMOVED("removed", "REMOVED_CARD", "80100069", "removed"),
    /// No card lies on the reader.
    NO_CARD("no-card", "not present", "NO_SMARTCARD", "8010000C", "No smartcard", "no smart card inserted"),
    /// There is no reader.
    NO_READER(
            "no-reader", "No smart card reader", "No readers", "NO_READERS", "8010002E", "UNKNOWN_READER", "80100009"),
    /// The system's PC/SC service does not run.
    NO_SERVICE("no-service", "NO_SERVICE", "8010001D", "SERVICE_STOPPED", "8010001E", "service not available"),
    /// The card does not answer to its activation.
    SILENT("silent", "UNRESPONSIVE", "80100066", "UNPOWERED", "80100067", "not responding"),
    /// The command went out and nothing usable came back.
    TRANSMIT("transmit", "transmit failed", "NOT_TRANSACTED", "80100016", "Transaction failed", "wrong SW size"),
    /// Words that none of these explains.
    UNKNOWN("unknown");

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // A copy that cannot be changed.
    private final List<String> signs;

    FailureKind(String id, String... signs) {
        this.id = id;
        this.signs = List.of(signs);
    }

    /// The kind's name for scripts.
    public String id() {
        return id;
    }

    /// The kind that a program's words tell.
    static FailureKind of(String said) {
        for (FailureKind kind : values()) {
            for (String sign : kind.signs) {
                if (Ascii.contains(said, sign)) {
                    return kind;
                }
            }
        }
        return UNKNOWN;
    }
}

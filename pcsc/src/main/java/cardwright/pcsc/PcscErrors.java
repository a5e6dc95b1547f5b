package cardwright.pcsc;

import cardwright.card.CardException;
import cardwright.card.CardInUse;
import cardwright.card.CardLost;
import cardwright.card.CardLost.Reason;
import cardwright.card.NoCard;
import cardwright.card.NoReader;
import cardwright.card.NoService;
import cardwright.card.ReaderFailed;
import cardwright.pcsc.words.PcscMessages;
import cardwright.pcsc.words.PcscTexts;
import cardwright.text.Hex;
import cardwright.text.Text;
import java.util.Optional;

/// Judges return codes: the only place that says what a code means for a caller.
///
/// | code | outside a connection | inside one |
/// |---|---|---|
/// | `NO_SERVICE`, `SERVICE_STOPPED`, Windows' 6 | [NoService] | [CardLost], service gone |
/// | `INVALID_HANDLE` | [NoService] | [CardLost], service gone if the context is, else reader gone |
/// | `UNKNOWN_READER`, `READER_UNAVAILABLE` | [NoReader] | [CardLost], reader gone |
/// | `SHARING_VIOLATION`; `CANCELLED`: the wait for others was interrupted | [CardInUse] | the same |
/// | `NO_SMARTCARD` | [NoCard] | the same |
/// | `REMOVED_CARD` | [NoCard] | [CardLost], removed |
/// | `RESET_CARD` | [CardLost], reset | the same |
/// | `UNRESPONSIVE_CARD`, `UNPOWERED_CARD` | [CardLost], silent | the same |
/// | `COMM_ERROR` | [NoService]: the talk with pcscd broke off | [CardLost], service gone; not Linux: reader I/O |
/// | `SECURITY_VIOLATION` | [ReaderFailed] with the way out | on Linux the same as `COMM_ERROR` |
/// | `NOT_TRANSACTED`, `COMM_DATA_LOST` | [ReaderFailed] | [CardLost], reader I/O, if carrying |
/// | any other | [ReaderFailed] with the number | the same |
///
/// @param abi the system the codes are of
record PcscErrors(PcscAbi abi) {
    /// No library to call.
    static NoService noLibrary(PcscAbi abi) {
        String library = abi.library();
        return new NoService(
                switch (abi) {
                    case LINUX -> PcscTexts.serviceNoLibrary(library);
                    case MACOS, WINDOWS -> PcscTexts.serviceNoSystemLibrary(library);
                });
    }

    /// Whether a code says that the service is gone, and a context with it.
    boolean isServiceGone(int code) {
        return switch (PcscCode.of(code, abi).orElse(PcscCode.SCARD_S_SUCCESS)) {
            case SCARD_E_NO_SERVICE, SCARD_E_SERVICE_STOPPED, SCARD_E_INVALID_HANDLE, WIN32_INVALID_HANDLE -> true;
            default -> false;
        };
    }

    /// Whether a code says that a context is of no use any more. When pcscd ends under a call, pcsc-lite says
    /// `COMM_ERROR`, or `SECURITY_VIOLATION`: it takes a connection that was closed for one that was not let in.
    boolean isContextDead(int code) {
        return isServiceGone(code) || isBrokenOff(code);
    }

    private boolean isBrokenOff(int code) {
        return is(code, PcscCode.SCARD_F_COMM_ERROR)
                || (abi == PcscAbi.LINUX && is(code, PcscCode.SCARD_W_SECURITY_VIOLATION));
    }

    /// Whether a code says that the reader asked for is not there.
    boolean isReaderGone(int code) {
        return switch (PcscCode.of(code, abi).orElse(PcscCode.SCARD_S_SUCCESS)) {
            case SCARD_E_UNKNOWN_READER, SCARD_E_READER_UNAVAILABLE -> true;
            default -> false;
        };
    }

    /// Whether the code is this one.
    boolean is(int code, PcscCode expected) {
        return PcscCode.of(code, abi).filter(known -> known == expected).isPresent();
    }

    /// What it means that no context could be had.
    CardException establishing(int code) {
        if (isServiceGone(code)) {
            return noService();
        }
        if (is(code, PcscCode.SCARD_W_SECURITY_VIOLATION)) {
            return new NoService(PcscTexts.serviceForbidden());
        }
        return failed(PcscFunction.ESTABLISH_CONTEXT, code, "");
    }

    private NoService noService() {
        return new NoService(
                switch (abi) {
                    case LINUX -> PcscTexts.serviceStoppedLinux();
                    case MACOS -> PcscTexts.serviceStoppedMacos();
                    case WINDOWS -> PcscTexts.serviceStoppedWindows();
                });
    }

    /// What a code means outside a connection.
    ///
    /// @param reader the reader in question; empty if it is about all
    CardException outside(PcscFunction function, int code, String reader) {
        if (isContextDead(code) && !is(code, PcscCode.SCARD_W_SECURITY_VIOLATION)) {
            return noService();
        }
        if (isReaderGone(code) && !reader.isEmpty()) {
            return new NoReader(PcscTexts.readerGone(reader));
        }
        if (is(code, PcscCode.SCARD_W_REMOVED_CARD)) {
            return new NoCard(reader);
        }
        return either(function, code, reader);
    }

    /// What a code means inside a connection.
    CardException inside(PcscFunction function, int code, String reader, PcscContext context) {
        if (isReaderGone(code) || (is(code, PcscCode.SCARD_E_INVALID_HANDLE) && context.isValid())) {
            return new CardLost(Reason.READER_GONE, PcscTexts.lostReader(reader));
        }
        if (isServiceGone(code) || (abi == PcscAbi.LINUX && isBrokenOff(code))) {
            return new CardLost(Reason.SERVICE_GONE, PcscTexts.lostService(reader));
        }
        if (is(code, PcscCode.SCARD_W_REMOVED_CARD)) {
            return new CardLost(Reason.CARD_REMOVED, PcscTexts.lostRemoved(reader));
        }
        boolean carries = function == PcscFunction.TRANSMIT || function == PcscFunction.CONTROL;
        if (carries && isCarriageFailed(code)) {
            return new CardLost(Reason.READER_IO, PcscTexts.lostIo(reader, name(code)));
        }
        return either(function, code, reader);
    }

    /// Reader I/O failed; the command may have arrived.
    private boolean isCarriageFailed(int code) {
        return switch (PcscCode.of(code, abi).orElse(PcscCode.SCARD_S_SUCCESS)) {
            case SCARD_E_NOT_TRANSACTED,
                    SCARD_E_COMM_DATA_LOST,
                    SCARD_F_COMM_ERROR,
                    WIN32_GEN_FAILURE,
                    WIN32_BAD_COMMAND -> true;
            default -> false;
        };
    }

    private CardException either(PcscFunction function, int code, String reader) {
        return switch (PcscCode.of(code, abi).orElse(PcscCode.SCARD_S_SUCCESS)) {
            case SCARD_E_SHARING_VIOLATION, SCARD_E_CANCELLED -> new CardInUse(reader);
            case SCARD_E_NO_SMARTCARD -> new NoCard(reader);
            case SCARD_W_RESET_CARD -> new CardLost(Reason.CARD_RESET, PcscTexts.lostReset(reader));
            case SCARD_W_UNRESPONSIVE_CARD, SCARD_W_UNPOWERED_CARD ->
                new CardLost(Reason.CARD_SILENT, PcscTexts.lostSilent(reader));
            default -> failed(function, code, reader);
        };
    }

    private ReaderFailed failed(PcscFunction function, int code, String reader) {
        String name = name(code);
        Text what = reader.isEmpty()
                ? PcscTexts.failedService(function.cName(), name)
                : PcscTexts.failedReader(function.cName(), reader, name);
        Text hint = hint(code);
        return new ReaderFailed(code, language -> {
            String more = hint.in(language);
            return more.isEmpty()
                    ? what.in(language)
                    : PcscMessages.in(language).failedHint(what.in(language), more);
        });
    }

    private Text hint(int code) {
        return switch (PcscCode.of(code, abi).orElse(PcscCode.SCARD_S_SUCCESS)) {
            case SCARD_E_PROTO_MISMATCH -> PcscTexts.hintProtocol();
            case SCARD_E_UNSUPPORTED_FEATURE -> PcscTexts.hintUnsupported();
            case SCARD_W_SECURITY_VIOLATION -> PcscTexts.hintForbidden();
            case SCARD_E_INSUFFICIENT_BUFFER -> PcscTexts.hintBuffer();
            case SCARD_E_NOT_TRANSACTED -> PcscTexts.hintNotTransacted();
            case SCARD_E_NO_MEMORY -> PcscTexts.hintTooMany();
            case SCARD_W_UNSUPPORTED_CARD, SCARD_E_CARD_UNSUPPORTED -> PcscTexts.hintCard();
            default -> _ -> "";
        };
    }

    /// The code's name and its number, or the number alone: `SCARD_E_TIMEOUT (8010000A)`.
    private String name(int code) {
        String number = Hex.ofShort(code >>> 16) + Hex.ofShort(code & 0xFFFF);
        Optional<PcscCode> known = PcscCode.of(code, abi);
        return known.map(k -> k.name() + " (" + number + ")").orElse(number);
    }
}

package cardwright.pcsc;

import cardwright.card.Atr;
import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardLost;
import cardwright.card.Disposition;
import cardwright.card.Protocol;
import cardwright.card.ShareMode;
import cardwright.pcsc.words.PcscTexts;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A connection to the card on a real reader, with all that PC/SC has for one. One thread at a time: a call
/// that finds another one going on throws [IllegalStateException]. [#close] may come from any thread; what
/// is going on then is ended by the reader, not by it, and the connection after that.
///
/// Commands go out as they are and answers come back as they are: 61xx and 6Cxx are not followed up. The
/// answer may have 65538 bytes.
public final class PcscConnection implements CardConnection {
    private static final int LONGEST_COMMAND = 65544;
    private static final int LONGEST_CONTROL = 65536;

    /// `MAX_BUFFER_SIZE`, which few attributes fill. Asking for the length first is not what every driver
    /// knows.
    private static final int USUAL_ATTRIBUTE = 264;

    private static final int GET_FEATURE_REQUEST = 3400;

    private final PcscReader reader;
    private final Winscard winscard;
    private final PcscErrors errors;
    private final PcscContext context;
    private final long handle;
    private final Turn turn = new Turn("a connection");
    private final AtomicReference<@Nullable Disposition> atEnd = new AtomicReference<>();

    private final byte[][] answer = new byte[1][];
    private final int[] number = new int[1];
    private ShareMode mode;
    private int protocols;
    private volatile int active;
    private volatile Optional<Atr> atr = Optional.empty();

    PcscConnection(
            PcscReader reader,
            Winscard winscard,
            PcscErrors errors,
            PcscContext context,
            long handle,
            ShareMode mode,
            int protocols,
            int active) {
        this.reader = reader;
        this.winscard = winscard;
        this.errors = errors;
        this.context = context;
        this.handle = handle;
        this.mode = mode;
        this.protocols = protocols;
        this.active = active;
    }

    @Override
    public String readerName() {
        return reader.name();
    }

    /// The protocol agreed on; [Protocol#ANY] if none is, as on a direct connection.
    public Protocol protocol() {
        return errors.abi().protocol(active);
    }

    /// The card's answer to reset, asked of the service when it is first wanted (`SCardStatus`).
    ///
    /// @throws IllegalStateException on a direct connection without a card
    @Override
    public Atr atr() throws CardException {
        if (atr.isEmpty()) {
            atr = status().atr();
        }
        return atr.orElseThrow(
                () -> new IllegalStateException("atr of a direct connection that was made without a card"));
    }

    /// Sends exactly these bytes, `SCardTransmit` with the protocol agreed on.
    @Override
    public byte[] transmit(byte[] command) throws CardException {
        if (command.length == 0 || command.length > LONGEST_COMMAND) {
            throw new IllegalArgumentException(
                    "a command has 1 to " + LONGEST_COMMAND + " bytes, not " + command.length);
        }
        turn.enter("transmit");
        try {
            int code = winscard.transmit(handle, active, command, answer);
            if (code != 0) {
                throw failed(code);
            }
            byte[] came = answer[0];
            if (came.length < 2) {
                throw new CardLost(CardLost.Reason.READER_IO, PcscTexts.lostShort(readerName(), came.length));
            }
            return came;
        } finally {
            leave();
        }
    }

    /// Sends bytes to the reader itself, `SCardControl`: escape commands and features. Needs no card on a
    /// connection made with [ShareMode#DIRECT].
    ///
    /// @param code a control code: [#escapeCode], [#controlCode] or one of a feature
    /// @param command 0 to 65536 bytes
    /// @return what came back, 0 to 65536 bytes
    /// @throws CardException [cardwright.card.ReaderFailed] if the reader's driver does not know the code
    public byte[] control(int code, byte[] command) throws CardException {
        if (command.length > LONGEST_CONTROL) {
            throw new IllegalArgumentException(
                    "a control has 0 to " + LONGEST_CONTROL + " bytes, not " + command.length);
        }
        turn.enter("control");
        try {
            byte[] output = new byte[LONGEST_CONTROL];
            check(PcscFunction.CONTROL, winscard.control(handle, code, command, output, number));
            return Arrays.copyOf(output, Math.clamp(number[0], 0, output.length));
        } finally {
            leave();
        }
    }

    /// The control code of a function of the driver on this system, `SCARD_CTL_CODE`: 3500 is the escape of
    /// Microsoft's CCID driver, 1 that of libccid.
    public int controlCode(int function) {
        return errors.abi().controlCode(function);
    }

    /// The control code for escape commands, asked of the driver (`CM_IOCTL_GET_FEATURE_REQUEST`, PC/SC
    /// Part 10); none if it does not tell. Better than guessing.
    ///
    /// @throws CardException [cardwright.card.ReaderFailed] if the driver knows no features
    public OptionalInt escapeCode() throws CardException {
        return FeatureList.code(control(controlCode(GET_FEATURE_REQUEST), new byte[0]), FeatureList.ESCAPE);
    }

    /// What the service knows of this connection, `SCardStatus`. Sends nothing to the card.
    ///
    /// @throws CardException [CardLost] if the card was removed or reset, or reader or service are gone
    public PcscStatus status() throws CardException {
        turn.enter("status");
        try {
            byte[] bytes = new byte[ReaderState.ATR_LENGTH];
            int[] state = new int[1];
            int[] protocol = new int[1];
            check(PcscFunction.STATUS, winscard.status(handle, state, protocol, bytes, number));
            int length = Math.clamp(number[0], 0, bytes.length);
            return new PcscStatus(
                    readerName(),
                    errors.abi().cardState(state[0]),
                    errors.abi().protocol(protocol[0]),
                    length == 0 ? Optional.empty() : Optional.of(Atr.of(Arrays.copyOf(bytes, length))));
        } finally {
            leave();
        }
    }

    /// An attribute of the reader, its driver or the card, `SCardGetAttrib`.
    ///
    /// @param id e.g. 00090303 for the ATR, 00010100 for the maker's name, 00020110 for the channel
    /// @throws CardException [cardwright.card.ReaderFailed] if the driver has no such attribute
    public byte[] attribute(int id) throws CardException {
        turn.enter("attribute");
        try {
            byte[] value = new byte[USUAL_ATTRIBUTE];
            int code = winscard.getAttrib(handle, id, value, number);
            if (errors.is(code, PcscCode.SCARD_E_INSUFFICIENT_BUFFER) && number[0] > value.length) {
                value = new byte[Math.min(number[0], LONGEST_CONTROL)];
                code = winscard.getAttrib(handle, id, value, number);
            }
            check(PcscFunction.GET_ATTRIB, code);
            return Arrays.copyOf(value, Math.clamp(number[0], 0, value.length));
        } finally {
            leave();
        }
    }

    /// Sets an attribute, `SCardSetAttrib`; few drivers let any be set.
    ///
    /// @throws CardException [cardwright.card.ReaderFailed] if the driver does not
    public void setAttribute(int id, byte[] value) throws CardException {
        turn.enter("setAttribute");
        try {
            check(PcscFunction.SET_ATTRIB, winscard.setAttrib(handle, id, value));
        } finally {
            leave();
        }
    }

    /// Keeps other programs off the card, `SCardBeginTransaction`. Waits, without end, until no other
    /// connection has a transaction. On Linux an interrupt ends the wait with [cardwright.card.CardInUse].
    /// Windows resets a card whose transaction lies idle for 5 seconds.
    @Override
    public void beginTransaction() throws CardException {
        turn.enter("beginTransaction");
        try {
            check(PcscFunction.BEGIN_TRANSACTION, winscard.beginTransaction(handle));
        } finally {
            leave();
        }
    }

    @Override
    public void endTransaction(Disposition disposition) throws CardException {
        turn.enter("endTransaction");
        try {
            check(PcscFunction.END_TRANSACTION, winscard.endTransaction(handle, disposition.code()));
        } finally {
            leave();
        }
    }

    /// Renews the connection with the share mode and protocols it has, `SCardReconnect`.
    @Override
    public void reconnect(Disposition initialization) throws CardException {
        turn.enter("reconnect");
        try {
            reconnected(mode, protocols, initialization);
        } finally {
            leave();
        }
    }

    /// Renews the connection with another share mode and protocol, `SCardReconnect`. If that fails it keeps
    /// those it had.
    ///
    /// @throws CardException [cardwright.card.CardInUse] if other connections are in the way, and as for
    ///     the other
    public void reconnect(ShareMode newMode, Protocol newProtocol, Disposition initialization) throws CardException {
        turn.enter("reconnect");
        try {
            int wanted = newMode == ShareMode.DIRECT ? 0 : errors.abi().code(newProtocol);
            reconnected(newMode, wanted, initialization);
            mode = newMode;
            protocols = wanted;
        } finally {
            leave();
        }
    }

    private void reconnected(ShareMode newMode, int wanted, Disposition initialization) throws CardException {
        int code = winscard.reconnect(handle, newMode.code(), wanted, initialization.code(), number);
        check(PcscFunction.RECONNECT, code);
        active = number[0];
        atr = Optional.empty();
    }

    private CardException failed(int code) {
        if (errors.is(code, PcscCode.SCARD_E_PROTO_MISMATCH) && protocol() != Protocol.ANY) {
            // pcscd, of a card that left and came back so fast that it told nobody: the new one has no protocol.
            return new CardLost(CardLost.Reason.CARD_REMOVED, PcscTexts.lostRemoved(readerName()));
        }
        return errors.inside(PcscFunction.TRANSMIT, code, readerName(), context);
    }

    private void check(PcscFunction function, int code) throws CardException {
        if (code != 0) {
            throw errors.inside(function, code, readerName(), context);
        }
    }

    private void leave() {
        if (turn.leave()) {
            end();
        }
    }

    /// Ends the connection, `SCardDisconnect`. If a call of another thread is going on, that thread does it
    /// when the call is over.
    @Override
    public void close(Disposition disposition) {
        var _ = atEnd.compareAndSet(null, disposition);
        if (turn.close()) {
            end();
        }
    }

    private void end() {
        Disposition disposition = atEnd.get();
        // A card, reader or service that is gone already needs no disconnecting.
        var _ = winscard.disconnect(handle, (disposition == null ? Disposition.UNPOWER : disposition).code());
        reader.forget(this);
        context.release();
    }
}

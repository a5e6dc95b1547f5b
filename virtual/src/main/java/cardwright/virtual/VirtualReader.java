package cardwright.virtual;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.Protocol;
import cardwright.card.ReaderStatus;
import cardwright.card.ShareMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A reader that is not there: answers the storage-card commands of PC/SC Part 3 for a [VirtualCard], in the
/// dialect of a real reader, strictly, and with what faults one asks for.
///
/// It behaves as pcscd does: a connection that loses its card, or whose card another connection resets, fails
/// with [cardwright.card.CardLost] until it is renewed. What only a mistake in a program can do (a call after
/// close, an end without a begin) throws [IllegalStateException].
///
/// It does not know: escape commands, transparent sessions, makers' commands but those for values, cards of
/// other kinds.
public final class VirtualReader implements CardReader {
    private final VirtualReaderOptions options;
    private final CardSlot slot;
    private @Nullable WireReport atClose;

    private VirtualReader(VirtualReaderOptions options) {
        this.options = options;
        this.slot = new CardSlot(options);
    }

    /// A reader of the standard dialect that holds this card.
    public static VirtualReader holding(VirtualCard card) {
        return holding(card, VirtualReaderOptions.DEFAULT);
    }

    /// A reader that behaves like this and holds this card.
    public static VirtualReader holding(VirtualCard card, VirtualReaderOptions options) {
        VirtualReader reader = empty(options);
        reader.place(card);
        return reader;
    }

    /// A reader that behaves like this, without a card.
    public static VirtualReader empty(VirtualReaderOptions options) {
        return new VirtualReader(options);
    }

    /// The name a reader of its dialect has.
    @Override
    public String name() {
        return slot.readerName();
    }

    /// How it behaves.
    public VirtualReaderOptions options() {
        return options;
    }

    /// The card that lies on it, if one does.
    public Optional<VirtualCard> card() {
        return slot.card();
    }

    /// Puts a card on it.
    ///
    /// @throws IllegalStateException if one lies there already, or the reader is closed
    public void place(VirtualCard card) {
        requireOpen("place");
        if (slot.card().isPresent()) {
            throw new IllegalStateException("place on a reader that has a card");
        }
        slot.hold(card);
    }

    /// Takes the card off it, if there is one. Every connection has lost it then.
    ///
    /// @throws IllegalStateException if the reader is closed
    public void remove() {
        requireOpen("remove");
        slot.hold(null);
    }

    /// What lies on it and who is connected to that.
    ///
    /// @throws IllegalStateException if the reader is closed
    @Override
    public ReaderStatus status() {
        requireOpen("status");
        return slot.status();
    }

    /// Connects to the card, which speaks T=1. Sends nothing; the card is activated unless the last connection left it
    /// as it
    /// was.
    ///
    /// @throws CardException [cardwright.card.NoCard] if there is none, [cardwright.card.CardInUse] if
    ///     another connection is exclusive, or this one is to be, [cardwright.card.ReaderFailed] with
    ///     PC/SC's code 8010000F if it is to speak another protocol
    /// @throws IllegalStateException if the reader is closed
    @Override
    public CardConnection connect(ShareMode mode, Protocol protocol) throws CardException {
        requireOpen("connect");
        return slot.connect(mode, protocol);
    }

    /// What it saw so far, or did until it was closed.
    public WireReport report() {
        return atClose == null ? slot.report() : atClose;
    }

    /// Closes connections that are still open with [cardwright.card.Disposition#UNPOWER]; the report keeps that they
    /// were.
    @Override
    public void close() {
        if (atClose == null) {
            atClose = slot.report();
            slot.closeAll();
        }
    }

    private void requireOpen(String call) {
        if (atClose != null) {
            throw new IllegalStateException(call + " on a reader that is closed");
        }
    }
}

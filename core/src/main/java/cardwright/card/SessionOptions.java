package cardwright.card;

import java.util.Optional;

/// How a [CardSession] connects, speaks and ends. Immutable: each `with…` gives a changed copy.
///
/// @param shareMode [ShareMode#SHARED] or [ShareMode#EXCLUSIVE]
/// @param protocol what the card must speak
/// @param atEnd what becomes of the card when the session ends
/// @param dialect how the reader is spoken to; if empty, as its name tells, else in
///     [ReaderDialect#STANDARD]
/// @param readsBack whether a block is read after it was written
/// @param recovery what is done when the card is lost
public record SessionOptions(
        ShareMode shareMode,
        Protocol protocol,
        Disposition atEnd,
        Optional<ReaderDialect> dialect,
        boolean readsBack,
        Recovery recovery) {
    /// Shared, any protocol, the card without power at the end, the dialect by the reader's name, writes
    /// read back, [Recovery#DEFAULT].
    public static final SessionOptions DEFAULT = new SessionOptions(
            ShareMode.SHARED, Protocol.ANY, Disposition.UNPOWER, Optional.empty(), true, Recovery.DEFAULT);

    /// Options of these parts.
    ///
    /// @throws IllegalArgumentException if the share mode is [ShareMode#DIRECT], which reaches no card
    public SessionOptions {
        if (shareMode == ShareMode.DIRECT) {
            throw new IllegalArgumentException("a session is with a card; DIRECT is to the reader only");
        }
    }

    /// These options with another share mode.
    public SessionOptions withShareMode(ShareMode other) {
        return new SessionOptions(other, protocol, atEnd, dialect, readsBack, recovery);
    }

    /// These options with another protocol.
    public SessionOptions withProtocol(Protocol other) {
        return new SessionOptions(shareMode, other, atEnd, dialect, readsBack, recovery);
    }

    /// These options with another disposition at the end.
    public SessionOptions withAtEnd(Disposition other) {
        return new SessionOptions(shareMode, protocol, other, dialect, readsBack, recovery);
    }

    /// These options with this dialect, whatever the reader's name tells.
    public SessionOptions withDialect(ReaderDialect other) {
        return new SessionOptions(shareMode, protocol, atEnd, Optional.of(other), readsBack, recovery);
    }

    /// These options, with blocks taken for written when the card says so.
    public SessionOptions withoutReadingBack() {
        return new SessionOptions(shareMode, protocol, atEnd, dialect, false, recovery);
    }

    /// These options with other rules for a lost card.
    public SessionOptions withRecovery(Recovery other) {
        return new SessionOptions(shareMode, protocol, atEnd, dialect, readsBack, other);
    }
}

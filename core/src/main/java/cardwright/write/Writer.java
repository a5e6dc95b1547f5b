package cardwright.write;

import cardwright.card.CardException;
import cardwright.card.CardSession;

/// Carries plans out on the card of a session, step by step: the journal first, then the write, then its
/// verification. One thread at a time.
public final class Writer {
    private final CardSession session;
    private final Journal journal;
    private final Seal seal;
    private final WriteListener listener;

    private Writer(CardSession session, Journal journal, Seal seal, WriteListener listener) {
        this.session = session;
        this.journal = journal;
        this.seal = seal;
        this.listener = listener;
    }

    /// A writer to the card of this session that keeps its journal there.
    public static Writer to(CardSession session, Journal journal) {
        return new Writer(session, journal, Seal.NONE, WriteListener.NONE);
    }

    /// A writer whose journal is sealed so.
    public Writer sealing(Seal other) {
        return new Writer(session, journal, other, listener);
    }

    /// A writer that tells this listener how it goes.
    public Writer telling(WriteListener other) {
        return new Writer(session, journal, seal, other);
    }

    /// Carries out a plan as a new job. The journal must be empty.
    ///
    /// @throws CardException if nothing was begun: the card is another one ([cardwright.card.OtherCard]) or
    ///     does not tell its UID; what happens later is in the receipt
    /// @throws JournalFailed if the journal can't be written; nothing is sent after that
    public WriteReceipt write(JobHeader job, WritePlan plan) throws CardException, JournalFailed {
        throw new UnsupportedOperationException();
    }

    /// Ends a job that was interrupted, with the same card. Steps that are done are not done again, a step that
    /// was begun is looked at first. The journal must be the job's own, and is appended to.
    ///
    /// @param log what the journal tells now
    /// @throws CardException as for [#write]
    /// @throws JournalFailed as for [#write]
    public WriteReceipt resume(JournalLog log) throws CardException, JournalFailed {
        throw new UnsupportedOperationException();
    }
}

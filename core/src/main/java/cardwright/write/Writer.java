package cardwright.write;

import cardwright.card.CardException;
import cardwright.card.CardLost;
import cardwright.card.CardSession;
import cardwright.card.NoCard;
import cardwright.card.OtherCard;
import cardwright.card.SessionLost;
import cardwright.mifare.BlockNumber;
import cardwright.text.InvalidInput;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Carries plans out on the card of a session, step by step: the journal first, then the write, then its
/// verification. One thread at a time.
///
/// - A step is one unit of the session: one transaction, repeated as a whole when the card was lost and is
///   back. The block is read before anything is sent, so nothing is sent twice, and a block that is neither as
///   before nor as after is not touched unless this job tore it.
/// - A data block is verified by reading it back, a trailer by opening the sector with its new keys and reading
///   its access bytes.
/// - What a tear has made impossible ends as [StepResult.How#LOST], and the job goes on with the others.
public final class Writer {
    /// How often one step asks the listener whether the card is back.
    private static final int MAX_QUESTIONS = 100;

    private final CardSession session;
    private final JobJournal journal;
    private final WriteListener listener;

    private Writer(CardSession session, JobJournal journal, WriteListener listener) {
        this.session = session;
        this.journal = journal;
        this.listener = listener;
    }

    /// A writer to the card of this session that keeps its journal there.
    public static Writer to(CardSession session, Journal journal) {
        return new Writer(session, new JobJournal(journal, Seal.NONE), WriteListener.NONE);
    }

    /// A writer whose journal is sealed so.
    public Writer sealing(Seal seal) {
        return new Writer(session, new JobJournal(journal.journal(), seal), listener);
    }

    /// A writer that tells this listener how it goes.
    public Writer telling(WriteListener other) {
        return new Writer(session, journal, other);
    }

    /// Carries out a plan as a new job. The journal must be empty.
    ///
    /// @throws CardException if nothing was begun: the card is another one ([OtherCard]) or does not tell its
    ///     UID; what happens later is in the receipt
    /// @throws JournalFailed if the journal can't be written; nothing is sent after that
    public WriteReceipt write(JobHeader job, WritePlan plan) throws CardException, JournalFailed {
        session.require(job.uid());
        journal.begin(job, plan);
        return run(job, plan, Collections.nCopies(plan.steps().size(), StepState.WAITING));
    }

    /// Ends a job that was interrupted, with the same card. Steps that are done are not done again, a step that
    /// was begun is looked at first, one that was lost is tried once more. The journal must be the job's own,
    /// and is appended to.
    ///
    /// @param log what the journal tells now
    /// @throws CardException as for [#write]
    /// @throws JournalFailed as for [#write]
    /// @throws InvalidInput if the job was undone or closed
    public WriteReceipt resume(JournalLog log) throws CardException, JournalFailed {
        if (log.state() == JobState.UNDONE || log.state() == JobState.CLOSED) {
            throw new InvalidInput(CoreTexts.writeNotResumable(log.header().id()));
        }
        session.require(log.header().uid());
        journal.goOn(log);
        return run(log.header(), log.plan(), log.steps());
    }

    private WriteReceipt run(JobHeader job, WritePlan plan, List<StepState> states) throws JournalFailed {
        List<StepResult> results = new ArrayList<>();
        for (int i = 0; i < plan.steps().size(); i++) {
            try {
                results.add(result(plan, i, states.get(i), results));
            } catch (CardException e) {
                return interrupted(job, plan, results, Optional.of(e), e.text());
            } catch (Halt halt) {
                if (halt.journal() != null) {
                    throw halt.journal();
                }
                return interrupted(job, plan, results, Optional.empty(), halt.text());
            }
            if (states.get(i) != StepState.DONE) {
                journal.ended(i, results.getLast());
                listener.stepDone(i, results.getLast());
            }
        }
        journal.finished();
        boolean lost = results.stream().anyMatch(result -> result.how() == StepResult.How.LOST);
        WriteReceipt.End end = lost ? WriteReceipt.End.DONE_WITH_LOSSES : WriteReceipt.End.DONE;
        return new WriteReceipt(job, results, end, Optional.empty(), Optional.empty());
    }

    private StepResult result(WritePlan plan, int index, StepState state, List<StepResult> earlier)
            throws CardException {
        if (state == StepState.DONE) {
            return new StepResult(StepResult.How.WRITTEN, Optional.empty());
        }
        Step step = plan.steps().get(index);
        for (int i = 0; i < earlier.size(); i++) {
            if (earlier.get(i).how() == StepResult.How.LOST
                    && isInVain(step, plan.steps().get(i))) {
                BlockNumber lost = plan.steps().get(i).block();
                Text why = CoreTexts.writeInVain(step.block(), lost);
                return new StepResult(StepResult.How.SKIPPED, Optional.of(why));
            }
        }
        boolean begun = state == StepState.BEGUN || state == StepState.LOST;
        return ask(StepRun.of(step, index, begun, journal));
    }

    /// After a trailer is lost, so is its sector. After a value is lost, no other value of its sector is touched:
    /// it may be the backup, and the only one that is left.
    private static boolean isInVain(Step step, Step lost) {
        boolean value = step.kind() != Step.Kind.DATA && step.kind() != Step.Kind.TRAILER;
        return step.block().sector().equals(lost.block().sector()) && (lost.kind() == Step.Kind.TRAILER || value);
    }

    /// Does a step; while the card is gone, the listener says whether to go on.
    private StepResult ask(StepRun run) throws CardException {
        for (int questions = 0; ; questions++) {
            try {
                return session.unit(run);
            } catch (SessionLost | CardLost | NoCard | OtherCard lost) {
                if (questions == MAX_QUESTIONS || !listener.cardLost(lost)) {
                    throw lost;
                }
            }
        }
    }

    private static WriteReceipt interrupted(
            JobHeader job, WritePlan plan, List<StepResult> results, Optional<CardException> cause, Text why) {
        List<StepResult> all = new ArrayList<>(results);
        while (all.size() < plan.steps().size()) {
            all.add(new StepResult(StepResult.How.NOT_REACHED, Optional.empty()));
        }
        return new WriteReceipt(job, all, WriteReceipt.End.INTERRUPTED, cause, Optional.of(why));
    }
}

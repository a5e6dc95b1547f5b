package cardwright.virtual.write;

import cardwright.apdu.CommandApdu;
import cardwright.card.CardException;
import cardwright.card.CardSession;
import cardwright.card.Recovery;
import cardwright.card.SessionOptions;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderOptions;
import cardwright.virtual.WireEvent;
import cardwright.virtual.fault.Fault;
import cardwright.write.JobHeader;
import cardwright.write.JournalFailed;
import cardwright.write.JournalLog;
import cardwright.write.Seal;
import cardwright.write.Undo;
import cardwright.write.WritePlan;
import cardwright.write.WriteReceipt;
import cardwright.write.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A job on a virtual card, with an accident, and what is done about it afterwards.
final class Accident {
    static final String ID = "job-1";

    final WriteJob job;
    final WritePlan plan;
    final VirtualCard card;
    MemoryJournal journal = new MemoryJournal();
    List<CommandApdu> sent = List.of();

    Accident(WriteJob job, WritePlan plan, byte[] memory) {
        this.job = job;
        this.plan = plan;
        this.card = VirtualCard.of(job.type, memory);
    }

    /// The same card and journal in another world, so that two ways out can be tried.
    Accident copy() {
        Accident copy = new Accident(job, plan, memory());
        copy.journal = MemoryJournal.of(journal.toBytes());
        return copy;
    }

    byte[] memory() {
        return card.toBytes();
    }

    private interface Work<T> {
        T with(CardSession session) throws CardException, JournalFailed;
    }

    private <T> T onReader(Optional<Fault> fault, int renewals, Work<T> work) throws CardException, JournalFailed {
        VirtualReaderOptions options = VirtualReaderOptions.DEFAULT.withDialect(job.dialect);
        if (fault.isPresent()) {
            options = options.withFault(fault.get());
        }
        try (VirtualReader reader = VirtualReader.holding(card, options);
                CardSession session = CardSession.open(
                        reader, SessionOptions.DEFAULT.withRecovery(Recovery.DEFAULT.withRenewals(renewals)))) {
            try {
                return work.with(session);
            } finally {
                List<CommandApdu> commands = new ArrayList<>();
                for (WireEvent event : reader.report().events()) {
                    if (event instanceof WireEvent.Exchanged exchanged) {
                        commands.add(exchanged.command());
                    }
                }
                sent = commands;
            }
        }
    }

    JobHeader header() {
        return JobHeader.of(ID, card.uid(), 1_700_000_000_000L);
    }

    /// Does the job. Empty if the card was lost before it began.
    Optional<WriteReceipt> write(Optional<Fault> fault, int renewals) throws JournalFailed {
        try {
            return Optional.of(onReader(
                    fault, renewals, session -> Writer.to(session, journal).write(header(), plan)));
        } catch (CardException e) {
            return Optional.empty();
        }
    }

    JournalLog log() {
        return JournalLog.parse(journal.toBytes(), Seal.NONE);
    }

    WriteReceipt resume() throws CardException, JournalFailed {
        return resume(Optional.empty(), 3);
    }

    WriteReceipt resume(Optional<Fault> fault, int renewals) throws CardException, JournalFailed {
        return onReader(fault, renewals, session -> Writer.to(session, journal).resume(log()));
    }

    Undo planUndo() throws CardException, JournalFailed {
        return onReader(Optional.empty(), 3, session -> Undo.of(log(), session));
    }

    WriteReceipt undo(Undo undo) throws CardException, JournalFailed {
        JobHeader header = new JobHeader("undo-1", card.uid(), 0, Optional.of(ID));
        WriteReceipt receipt = onReader(
                Optional.empty(),
                3,
                session -> Writer.to(session, new MemoryJournal()).write(header, undo.plan()));
        journal.append(log().undone(Seal.NONE));
        return receipt;
    }

    /// Whether a command changes the card.
    static boolean isWrite(CommandApdu command) {
        return switch (command.ins()) {
            case 0xD6, 0xD7, 0xC2, 0xD4, 0xD8, 0xF0, 0xFC -> true;
            default -> false;
        };
    }
}

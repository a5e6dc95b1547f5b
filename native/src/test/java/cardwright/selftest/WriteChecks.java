package cardwright.selftest;

import cardwright.card.CardException;
import cardwright.card.CardSession;
import cardwright.card.Recovery;
import cardwright.card.SessionOptions;
import cardwright.keys.GivenKeys;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.ValueBlock;
import cardwright.read.CardReading;
import cardwright.read.ImageReader;
import cardwright.read.ReadOptions;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderOptions;
import cardwright.virtual.fault.FaultKind;
import cardwright.write.JobHeader;
import cardwright.write.Journal;
import cardwright.write.JournalFailed;
import cardwright.write.JournalLog;
import cardwright.write.PlanRefused;
import cardwright.write.Planner;
import cardwright.write.Purse;
import cardwright.write.Seal;
import cardwright.write.Undo;
import cardwright.write.Wish;
import cardwright.write.WritePlan;
import cardwright.write.WriteReceipt;
import cardwright.write.Writer;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/// Data, keys and a purse being written while the card is lost: ended by resuming, put back by undoing.
final class WriteChecks {
    private static final Purse PURSE = new Purse(BlockNumber.of(8), BlockNumber.of(9));
    private static final int LAST_COMMAND = 36;

    private WriteChecks() {}

    static void run(Checks checks) {
        for (int command = 1; command <= LAST_COMMAND; command += 5) {
            for (int bytes = 0; bytes <= Block.LENGTH; bytes += 4) {
                String fault = "torn-write=" + command + ":" + bytes;
                checks.equal("a job under " + fault, "ended, put back", job(fault));
            }
        }
        checks.equal("malformed access bytes are refused", "MALFORMED_ACCESS", refusal());
    }

    private static final class Memory implements Journal {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void append(byte[] more) {
            bytes.write(more, 0, more.length);
        }

        JournalLog log() {
            return JournalLog.parse(bytes.toByteArray(), Seal.NONE);
        }
    }

    private static VirtualCard card() {
        byte[] image = VirtualCard.blank(CardType.CLASSIC_1K).toBytes();
        for (BlockNumber block : List.of(PURSE.block(), PURSE.backup())) {
            System.arraycopy(PURSE.content(100).toBytes(), 0, image, block.value() * Block.LENGTH, Block.LENGTH);
        }
        return VirtualCard.of(CardType.CLASSIC_1K, image);
    }

    private static CardReading read(VirtualCard card) throws CardException {
        try (VirtualReader reader = VirtualReader.holding(card);
                CardSession session = CardSession.open(reader)) {
            GivenKeys keys = GivenKeys.NONE.with(Key.TRANSPORT, "test");
            return ImageReader.read(session, card.type(), keys, ReadOptions.ALL);
        }
    }

    private static WritePlan plan(CardReading reading) throws PlanRefused {
        Block trailer = Block.parse("A1A2A3A4A5A6FF078069B1B2B3B4B5B6");
        return Planner.of(reading.image(), reading.keys())
                .plan(List.of(
                        new Wish.SetBlock(BlockNumber.of(4), new ValueBlock(7, 7).block()),
                        PURSE.decrement(3),
                        new Wish.SetTrailer(SectorNumber.of(1), PartialBlock.of(trailer))));
    }

    private static String job(String fault) {
        VirtualCard card = card();
        byte[] start = card.toBytes();
        Memory journal = new Memory();
        try {
            WritePlan plan = plan(read(card));
            try (VirtualReader reader = VirtualReader.holding(
                            card, VirtualReaderOptions.DEFAULT.withFault(FaultKind.parse(fault)));
                    CardSession session = CardSession.open(
                            reader, SessionOptions.DEFAULT.withRecovery(Recovery.DEFAULT.withRenewals(0)))) {
                Writer.to(session, journal).write(JobHeader.of("job", card.uid(), 0), plan);
            } catch (CardException e) {
                return Arrays.equals(start, card.toBytes()) ? "ended, put back" : "begun without a journal";
            }
            return ended(card, journal, plan) + ", " + putBack(card, journal, start);
        } catch (CardException | JournalFailed | PlanRefused e) {
            return e.toString();
        }
    }

    private static String ended(VirtualCard card, Memory journal, WritePlan plan) throws CardException, JournalFailed {
        try (VirtualReader reader = VirtualReader.holding(card);
                CardSession session = CardSession.open(reader)) {
            WriteReceipt receipt = Writer.to(session, journal).resume(journal.log());
            boolean right = plan.steps().stream()
                    .allMatch(step -> step.after()
                            .equals(Block.of(card.toBytes(), step.block().value() * Block.LENGTH)));
            return right && receipt.end() == WriteReceipt.End.DONE ? "ended" : "not ended";
        }
    }

    private static String putBack(VirtualCard card, Memory journal, byte[] start) throws CardException, JournalFailed {
        try (VirtualReader reader = VirtualReader.holding(card);
                CardSession session = CardSession.open(reader)) {
            Undo undo = Undo.of(journal.log(), session);
            Writer.to(session, new Memory()).write(JobHeader.of("undo", card.uid(), 0), undo.plan());
            return Arrays.equals(start, card.toBytes()) ? "put back" : "not put back";
        }
    }

    private static String refusal() {
        Block malformed = Block.parse("A1A2A3A4A5A6FF078169B1B2B3B4B5B6");
        try {
            CardReading reading = read(card());
            Planner.of(reading.image(), reading.keys())
                    .plan(List.of(new Wish.SetTrailer(SectorNumber.of(1), PartialBlock.of(malformed))));
            return "planned";
        } catch (PlanRefused refused) {
            return refused.refusals().getFirst().reason().name();
        } catch (CardException e) {
            return e.toString();
        }
    }
}

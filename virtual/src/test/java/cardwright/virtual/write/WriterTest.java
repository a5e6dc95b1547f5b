package cardwright.virtual.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardSession;
import cardwright.card.ForwardingConnection;
import cardwright.card.ForwardingReader;
import cardwright.card.OtherCard;
import cardwright.card.Protocol;
import cardwright.card.Recovery;
import cardwright.card.SessionLost;
import cardwright.card.SessionOptions;
import cardwright.card.ShareMode;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.Uid;
import cardwright.text.InvalidInput;
import cardwright.text.Language;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderOptions;
import cardwright.virtual.fault.DropAt;
import cardwright.virtual.fault.TornWrite;
import cardwright.write.JobHeader;
import cardwright.write.JournalFailed;
import cardwright.write.JournalLog;
import cardwright.write.Seal;
import cardwright.write.StepResult;
import cardwright.write.Undo;
import cardwright.write.Wish;
import cardwright.write.WriteListener;
import cardwright.write.WritePlan;
import cardwright.write.WriteReceipt;
import cardwright.write.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a writer does when something is not as it was planned.
class WriterTest {
    private static final JobHeader JOB = JobHeader.of("job-1", Uid.parse("01020304"), 0);

    private final WriteJob job = new WriteJob("data", CardType.CLASSIC_1K).set(4, 5, 6);
    private final MemoryJournal journal = new MemoryJournal();

    /// Lets somebody come back with the card.
    private static final class Patient implements WriteListener {
        final List<StepResult> steps = new ArrayList<>();
        private final Runnable comesBack;
        int asked;

        Patient(Runnable comesBack) {
            this.comesBack = comesBack;
        }

        @Override
        public void stepDone(int index, StepResult result) {
            assertThat(index).isEqualTo(steps.size());
            steps.add(result);
        }

        @Override
        public boolean cardLost(CardException loss) {
            asked++;
            comesBack.run();
            return asked < 3;
        }
    }

    /// A reader from which the card is taken before a certain command.
    private static final class TakenAway extends ForwardingReader {
        private final VirtualReader reader;
        private final int command;
        private int commands;

        TakenAway(VirtualReader reader, int command) {
            super(reader);
            this.reader = reader;
            this.command = command;
        }

        @Override
        public CardConnection connect(ShareMode mode, Protocol protocol) throws CardException {
            return new ForwardingConnection(super.connect(mode, protocol)) {
                @Override
                public byte[] transmit(byte[] bytes) throws CardException {
                    commands++;
                    if (commands == command) {
                        reader.remove();
                    }
                    return super.transmit(bytes);
                }
            };
        }
    }

    @Test
    void a_card_that_is_asked_for_and_comes_back_is_written_to_the_end() throws Exception {
        WritePlan plan = job.plan();
        VirtualCard card = VirtualCard.of(job.type, job.start);
        try (VirtualReader reader = VirtualReader.holding(card);
                CardSession session = CardSession.open(new TakenAway(reader, 6))) {
            Patient patient = new Patient(() -> reader.place(card));
            WriteReceipt receipt = Writer.to(session, journal).telling(patient).write(JOB, plan);
            assertThat(receipt.end()).isEqualTo(WriteReceipt.End.DONE);
            assertThat(patient.asked).isEqualTo(1);
            assertThat(patient.steps).isEqualTo(receipt.results());
            assertThat(receipt.count(StepResult.How.FOUND_WRITTEN)).isEqualTo(1);
        }
        assertThat(WriteJob.difference(card.toBytes(), WriteJob.goal(job.start, plan)))
                .isEmpty();
    }

    @Test
    void a_job_stops_when_nobody_brings_the_card_back_and_says_why() throws Exception {
        WritePlan plan = job.plan();
        VirtualCard card = VirtualCard.of(job.type, job.start);
        try (VirtualReader reader = VirtualReader.holding(card);
                CardSession session = CardSession.open(new TakenAway(reader, 6))) {
            Patient patient = new Patient(() -> {});
            WriteReceipt receipt = Writer.to(session, journal).telling(patient).write(JOB, plan);
            assertThat(receipt.end()).isEqualTo(WriteReceipt.End.INTERRUPTED);
            assertThat(patient.asked).isEqualTo(3);
            assertThat(receipt.cause()).containsInstanceOf(SessionLost.class);
            assertThat(receipt.count(StepResult.How.NOT_REACHED)).isEqualTo(3);
        }
    }

    @Test
    void another_card_is_not_touched_and_the_first_one_can_be_put_back() throws Exception {
        WritePlan plan = job.plan();
        VirtualCard card = VirtualCard.of(job.type, job.start);
        VirtualCard other = VirtualCard.blank(job.type, Uid.parse("0A0B0C0D"));
        byte[] untouched = other.toBytes();
        try (VirtualReader reader = VirtualReader.holding(card);
                CardSession session = CardSession.open(new TakenAway(reader, 6))) {
            List<VirtualCard> next = new ArrayList<>(List.of(other, card));
            Patient patient = new Patient(() -> {
                reader.remove();
                reader.place(next.removeFirst());
            });
            WriteReceipt receipt = Writer.to(session, journal).telling(patient).write(JOB, plan);
            assertThat(patient.asked).isEqualTo(2);
            assertThat(receipt.end()).isEqualTo(WriteReceipt.End.DONE);
        }
        assertThat(other.toBytes()).isEqualTo(untouched);
        assertThat(WriteJob.difference(card.toBytes(), WriteJob.goal(job.start, plan)))
                .isEmpty();
    }

    @Test
    void a_job_is_not_begun_resumed_or_undone_with_another_card() throws Exception {
        WritePlan plan = job.plan();
        Accident mine = new Accident(job, plan, job.start);
        mine.write(Optional.of(new DropAt(6)), 0);
        JournalLog log = mine.log();
        VirtualCard other = VirtualCard.blank(job.type, Uid.parse("0A0B0C0D"));
        try (VirtualReader reader = VirtualReader.holding(other);
                CardSession session = CardSession.open(reader)) {
            Writer writer = Writer.to(session, journal);
            assertThatThrownBy(() -> writer.write(JOB, plan)).isInstanceOf(OtherCard.class);
            assertThatThrownBy(() -> writer.resume(log)).isInstanceOf(OtherCard.class);
            assertThatThrownBy(() -> Undo.of(log, session)).isInstanceOf(OtherCard.class);
        }
        assertThat(other.writeCycles()).isZero();
        assertThat(journal.toBytes()).isEmpty();
    }

    @Test
    void a_block_that_somebody_else_changed_since_is_not_touched() throws Exception {
        WritePlan plan = job.plan();
        byte[] changed = Arrays.copyOf(job.start, job.start.length);
        changed[5 * Block.LENGTH] ^= 1;
        Accident accident = new Accident(job, plan, changed);
        WriteReceipt receipt = accident.write(Optional.empty(), 3).orElseThrow();
        assertThat(receipt.end()).isEqualTo(WriteReceipt.End.INTERRUPTED);
        assertThat(receipt.count(StepResult.How.WRITTEN)).isEqualTo(1);
        assertThat(receipt.count(StepResult.How.NOT_REACHED)).isEqualTo(2);
        assertThat(receipt.stopped().orElseThrow().in(Language.EN)).contains("Block 5");
        assertThat(Shown.block(accident.memory(), BlockNumber.of(5)))
                .isEqualTo(Shown.block(changed, BlockNumber.of(5)));
    }

    @Test
    void a_key_that_was_never_tried_is_not_written_by_the_way() throws Exception {
        WriteJob access = new WriteJob("access", CardType.CLASSIC_1K)
                .sector(2, WriteJobs.BY_B)
                .trailer(2, WriteJob.NEW_A, WriteJobs.WRITTEN_BY_B, WriteJob.KEY_B);
        access.keys = access.keys.with(SectorNumber.of(2), KeyType.A, WriteJob.NEW_A, "mistaken");
        WritePlan plan = access.plan();
        Accident accident = new Accident(access, plan, access.start);
        WriteReceipt receipt = accident.write(Optional.empty(), 3).orElseThrow();
        assertThat(receipt.end()).isEqualTo(WriteReceipt.End.INTERRUPTED);
        assertThat(accident.memory()).isEqualTo(access.start);
    }

    @Test
    void without_a_journal_nothing_is_sent() throws Exception {
        WritePlan plan = job.plan();
        for (int fails = 0; fails < 4; fails++) {
            int last = fails;
            int[] appends = {0};
            try (VirtualReader reader = VirtualReader.holding(VirtualCard.of(job.type, job.start))) {
                try (CardSession session = CardSession.open(reader)) {
                    Writer writer = Writer.to(session, bytes -> {
                        if (appends[0]++ == last) {
                            throw new JournalFailed(language -> "the disk is full");
                        }
                    });
                    assertThatThrownBy(() -> writer.write(JOB, plan))
                            .isInstanceOf(JournalFailed.class)
                            .hasMessage("the disk is full");
                }
                assertThat(reader.card().orElseThrow().writeCycles()).isEqualTo(fails / 2);
                assertThat(reader.report().leftovers()).isEmpty();
            }
        }
    }

    @Test
    void a_job_that_was_undone_is_not_resumed() throws Exception {
        Accident accident = new Accident(job, job.plan(), job.start);
        accident.write(Optional.of(new DropAt(6)), 0);
        accident.undo(accident.planUndo());
        assertThatThrownBy(accident::resume)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.text().in(Language.EN)).contains("job-1"));
    }

    @Test
    void what_was_not_known_before_is_seen_by_the_writer_and_can_be_undone() throws Exception {
        WriteJob blind = new WriteJob("blind", CardType.CLASSIC_1K)
                .sector(2, WriteJobs.access("111", "011"))
                .set(8);
        WritePlan plan = blind.plan();
        Accident accident = new Accident(blind, plan, blind.start);
        assertThat(plan.notes()).isNotEmpty();
        accident.write(Optional.empty(), 3);
        Undo undo = accident.planUndo();
        assertThat(undo.remains()).isEmpty();
        accident.undo(undo);
        assertThat(WriteJob.difference(accident.memory(), blind.start)).isEmpty();
    }

    @Test
    void an_undo_that_is_torn_is_ended_like_any_job() throws Exception {
        WriteJob trailers = new WriteJob("trailers", CardType.CLASSIC_1K)
                .trailer(2, WriteJob.NEW_A, "FF0780", WriteJob.NEW_B)
                .set(8, 9);
        Accident accident = new Accident(trailers, trailers.plan(), trailers.start);
        accident.write(Optional.empty(), 0);
        WritePlan back = accident.planUndo().plan();
        for (int n = 1; n < 40; n++) {
            for (int bytes : new int[] {0, 3, 8, 12, 16}) {
                Accident undo = new Accident(trailers, back, accident.memory());
                undo.write(Optional.of(new TornWrite(n, bytes)), 0);
                if (undo.journal.toBytes().length > 0) {
                    undo.resume();
                    assertThat(WriteJob.difference(undo.memory(), trailers.start))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void a_sealed_journal_is_all_that_is_needed() throws Exception {
        Seal seal = new Seal() {
            @Override
            public int id() {
                return 1;
            }

            @Override
            public byte[] seal(byte[] record) {
                byte[] turned = Arrays.copyOf(record, record.length);
                for (int i = 0; i < turned.length; i++) {
                    turned[i] ^= 0x55;
                }
                return turned;
            }

            @Override
            public byte[] open(byte[] sealed) {
                return seal(sealed);
            }
        };
        WritePlan plan = job.plan();
        VirtualCard card = VirtualCard.of(job.type, job.start);
        try (VirtualReader reader =
                        VirtualReader.holding(card, VirtualReaderOptions.DEFAULT.withFault(new TornWrite(8)));
                CardSession session = CardSession.open(
                        reader, SessionOptions.DEFAULT.withRecovery(Recovery.DEFAULT.withRenewals(0)))) {
            Writer.to(session, journal).sealing(seal).write(JOB, plan);
        }
        try (VirtualReader reader = VirtualReader.holding(card);
                CardSession session = CardSession.open(reader)) {
            JournalLog log = JournalLog.parse(journal.toBytes(), seal);
            Writer.to(session, journal).sealing(seal).resume(log);
        }
        assertThat(WriteJob.difference(card.toBytes(), WriteJob.goal(job.start, plan)))
                .isEmpty();
        assertThat(JournalLog.parse(journal.toBytes(), seal).steps()).hasSize(3);
    }

    @Test
    void a_wish_for_nothing_sends_nothing_that_changes_the_card() throws Exception {
        WriteJob same = new WriteJob("same", CardType.CLASSIC_1K)
                .wish(new Wish.SetBlock(BlockNumber.of(4), WriteJob.content(4, 0x10)));
        Accident accident = new Accident(same, same.plan(), same.start);
        assertThat(accident.write(Optional.empty(), 0).orElseThrow().end()).isEqualTo(WriteReceipt.End.DONE);
        assertThat(accident.sent).noneMatch(Accident::isWrite);
    }
}

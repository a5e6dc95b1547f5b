package cardwright.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import cardwright.card.KeyRing;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorTrailer;
import cardwright.mifare.Uid;
import cardwright.mifare.ValueBlock;
import cardwright.text.InvalidInput;
import cardwright.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a journal keeps, and what becomes of one that is damaged.
class JournalLogTest {
    private static final KeyRing.Entry A = new KeyRing.Entry(KeyType.A, Key.parse("A1A2A3A4A5A6"));
    private static final KeyRing.Entry B = new KeyRing.Entry(KeyType.B, Key.parse("B1B2B3B4B5B6"));
    private static final Block ONES = Block.parse("11".repeat(16));
    private static final JobHeader JOB =
            new JobHeader("2026-11-21.write-1", Uid.parse("04112233445566"), 1_763_744_400_000L, Optional.of("job-0"));

    /// A step of each kind.
    private static final WritePlan PLAN = new WritePlan(
            CardType.CLASSIC_4K,
            List.of(
                    new Step(
                            new Action.Write(BlockNumber.of(4)),
                            A,
                            Optional.of(B),
                            PartialBlock.of(Block.zeros()),
                            ONES),
                    new Step(new Action.Write(BlockNumber.of(5)), B, Optional.of(B), PartialBlock.UNKNOWN, ONES),
                    new Step(
                            new Action.Increment(BlockNumber.of(128), 7, Optional.of(BlockNumber.of(129))),
                            A,
                            Optional.empty(),
                            PartialBlock.of(value(1)),
                            value(8)),
                    new Step(
                            new Action.Decrement(BlockNumber.of(128), Integer.MAX_VALUE, Optional.empty()),
                            A,
                            Optional.of(B),
                            PartialBlock.of(value(8)),
                            value(8 - Integer.MAX_VALUE)),
                    new Step(
                            new Action.Copy(BlockNumber.of(128), BlockNumber.of(130)),
                            A,
                            Optional.empty(),
                            PartialBlock.of(ONES),
                            value(8)),
                    new Step(
                            new Action.WriteTrailer(BlockNumber.of(255)),
                            B,
                            Optional.of(B),
                            new PartialBlock(SectorTrailer.TRANSPORT.block(), 0xFFC0),
                            SectorTrailer.TRANSPORT.block())),
            List.of());

    private static Block value(int value) {
        return new ValueBlock(value, 5).block();
    }

    private static final class Memory implements Journal {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void append(byte[] more) {
            bytes.write(more, 0, more.length);
        }
    }

    /// A journal in which two steps are done, one was seen before it was begun, and one is begun.
    private static byte[] journal(Seal seal) throws Exception {
        Memory memory = new Memory();
        JobJournal journal = new JobJournal(memory, seal);
        StepResult written = new StepResult(StepResult.How.WRITTEN, Optional.empty());
        journal.begin(JOB, PLAN);
        journal.begun(0, Optional.empty());
        journal.ended(0, written);
        journal.begun(1, Optional.of(value(3)));
        journal.ended(1, written);
        journal.begun(2, Optional.empty());
        journal.ended(3, StepRun.lost(language -> "lost"));
        journal.ended(4, new StepResult(StepResult.How.SKIPPED, Optional.empty()));
        return memory.bytes.toByteArray();
    }

    private static int planLength() throws Exception {
        Memory memory = new Memory();
        new JobJournal(memory, Seal.NONE).begin(JOB, PLAN);
        return memory.bytes.size();
    }

    private static JournalLog parse(byte[] bytes) {
        return JournalLog.parse(bytes, Seal.NONE);
    }

    @Test
    void a_journal_tells_what_was_put_into_it() throws Exception {
        JournalLog log = parse(journal(Seal.NONE));
        assertThat(log.header()).isEqualTo(JOB);
        assertThat(log.plan().type()).isEqualTo(CardType.CLASSIC_4K);
        assertThat(log.plan().steps().get(1).before()).isEqualTo(PartialBlock.of(value(3)));
        for (int i = 0; i < PLAN.steps().size(); i++) {
            if (i != 1) {
                assertThat(log.plan().steps().get(i)).isEqualTo(PLAN.steps().get(i));
            }
        }
        assertThat(log.steps())
                .containsExactly(
                        StepState.DONE,
                        StepState.DONE,
                        StepState.BEGUN,
                        StepState.LOST,
                        StepState.SKIPPED,
                        StepState.WAITING);
        assertThat(log.state()).isEqualTo(JobState.INTERRUPTED);
        assertThat(log.isTorn()).isFalse();
        assertThat(log.isResumable()).isTrue();
    }

    @Test
    void a_journal_without_a_step_that_was_begun_is_open() throws Exception {
        byte[] bytes = Arrays.copyOf(journal(Seal.NONE), planLength());
        assertThat(parse(bytes).state()).isEqualTo(JobState.OPEN);
    }

    @Test
    void undone_and_closed_are_told_and_can_not_be_resumed() throws Exception {
        byte[] bytes = journal(Seal.NONE);
        JournalLog undone = parse(concat(bytes, parse(bytes).undone(Seal.NONE)));
        assertThat(undone.state()).isEqualTo(JobState.UNDONE);
        assertThat(undone.isResumable()).isFalse();
        JournalLog closed = parse(concat(bytes, parse(bytes).closed(Seal.NONE)));
        assertThat(closed.state()).isEqualTo(JobState.CLOSED);
        assertThat(closed.isResumable()).isFalse();
    }

    @Test
    void a_journal_cut_anywhere_either_never_began_or_is_only_torn() throws Exception {
        byte[] bytes = journal(Seal.NONE);
        int plan = planLength();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            if (length < plan) {
                JournalDamaged.Reason reason =
                        length == 0 ? JournalDamaged.Reason.NOT_A_JOURNAL : JournalDamaged.Reason.BREAKS_OFF;
                assertThatThrownBy(() -> parse(cut))
                        .as("%d bytes", length)
                        .isInstanceOfSatisfying(
                                JournalDamaged.class,
                                damaged -> assertThat(damaged.reason()).isEqualTo(reason));
                continue;
            }
            JournalLog log = parse(cut);
            assertThat(log.totalLength()).isEqualTo(length);
            assertThat(log.validLength()).isBetween(plan, length);
            assertGoesOn(cut, log);
        }
    }

    /// Whatever the torn end holds, what is appended after it is found again.
    private static void assertGoesOn(byte[] cut, JournalLog log) {
        JournalLog again = parse(concat(cut, log.undone(Seal.NONE)));
        assertThat(again.state()).isEqualTo(JobState.UNDONE);
        assertThat(again.steps()).isEqualTo(log.steps());
        assertThat(again.isTorn()).isFalse();
    }

    @Test
    void a_torn_end_of_zeros_as_file_systems_leave_it_is_only_torn() throws Exception {
        byte[] bytes = journal(Seal.NONE);
        JournalLog log = parse(Arrays.copyOf(bytes, bytes.length + 100));
        assertThat(log.validLength()).isEqualTo(bytes.length);
        assertThat(log.isTorn()).isTrue();
        assertGoesOn(Arrays.copyOf(bytes, bytes.length + 100), log);
    }

    @Test
    void a_flipped_bit_is_found_wherever_it_is() throws Exception {
        byte[] bytes = journal(Seal.NONE);
        int last = lastFrame(bytes);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = Arrays.copyOf(bytes, bytes.length);
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            if (bit / 8 >= last) {
                assertThat(parse(flipped).validLength()).isEqualTo(last);
            } else {
                Throwable thrown = catchThrowable(() -> parse(flipped));
                assertThat(thrown).as("bit %d", bit).isInstanceOf(JournalDamaged.class);
            }
        }
    }

    private static int lastFrame(byte[] bytes) {
        int last = 0;
        for (int at = JournalFrames.PREAMBLE; at < bytes.length; at = JournalFrames.end(bytes, at)) {
            last = at;
        }
        return last;
    }

    @Test
    void a_damaged_record_in_the_middle_is_told_with_its_place() throws Exception {
        byte[] bytes = journal(Seal.NONE);
        int second = JournalFrames.end(bytes, JournalFrames.PREAMBLE);
        bytes[second + 20] ^= 1;
        assertThatThrownBy(() -> parse(bytes)).isInstanceOfSatisfying(JournalDamaged.class, damaged -> {
            assertThat(damaged.reason()).isEqualTo(JournalDamaged.Reason.CORRUPT);
            assertThat(damaged.offset()).isEqualTo(second);
            assertThat(damaged.text().in(Language.EN)).contains("byte " + second);
            assertThat(damaged.text().in(Language.ZH)).contains("字节 " + second);
        });
    }

    @Test
    void records_in_the_wrong_place_are_damage() throws Exception {
        byte[] begun = JournalLog.framed(new JournalRecord.Begun(0, Optional.empty()), Seal.NONE);
        byte[] preamble = JournalFrames.preamble(Seal.NONE);
        byte[] whole = Arrays.copyOf(journal(Seal.NONE), planLength());
        byte[] job = Arrays.copyOfRange(whole, preamble.length, JournalFrames.end(whole, preamble.length));
        assertCorrupt(concat(preamble, begun));
        assertCorrupt(concat(concat(preamble, job), begun));
        assertCorrupt(concat(whole, job));
        assertCorrupt(concat(whole, JournalLog.framed(new JournalRecord.Done(6), Seal.NONE)));
        assertCorrupt(concat(whole, JournalLog.framed(new JournalRecord.Resumed(7), Seal.NONE)));
        assertCorrupt(concat(whole, JournalFrames.frame(new byte[] {99})));
        assertCorrupt(concat(whole, JournalFrames.frame(new byte[0])));
        assertCorrupt(concat(whole, JournalFrames.frame(new byte[] {7, 0})));
    }

    private static void assertCorrupt(byte[] bytes) {
        assertThatThrownBy(() -> parse(bytes))
                .isInstanceOfSatisfying(
                        JournalDamaged.class,
                        damaged -> assertThat(damaged.reason()).isEqualTo(JournalDamaged.Reason.CORRUPT));
    }

    @Test
    void a_step_that_no_planner_makes_is_damage() {
        Step step = PLAN.steps().getFirst();
        byte[] good = RecordBytes.of(new JournalRecord.Planned(step));
        byte[] zero = Arrays.copyOf(good, good.length);
        zero[2] = 0;
        assertThatThrownBy(() -> RecordBytes.read(zero)).isInstanceOf(RecordReader.Malformed.class);
        byte[] trailer = Arrays.copyOf(good, good.length);
        trailer[2] = 7;
        assertThatThrownBy(() -> RecordBytes.read(trailer)).isInstanceOf(RecordReader.Malformed.class);
        byte[] amount = Arrays.copyOf(good, good.length);
        amount[6] = 1;
        assertThatThrownBy(() -> RecordBytes.read(amount)).isInstanceOf(RecordReader.Malformed.class);
    }

    @Test
    void foreign_bytes_are_no_journal_and_nothing_else_happens() throws Exception {
        long seed = 4;
        Random random = new Random(seed);
        byte[] start = JournalFrames.preamble(Seal.NONE);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            byte[] tried = i % 2 == 0 ? bytes : concat(start, bytes);
            assertThat(catchThrowable(() -> parse(tried)))
                    .as("seed %d, %d", seed, i)
                    .isInstanceOf(JournalDamaged.class);
        }
        byte[] newer = journal(Seal.NONE);
        newer[4] = 2;
        assertThatThrownBy(() -> parse(newer))
                .isInstanceOfSatisfying(
                        JournalDamaged.class,
                        damaged -> assertThat(damaged.reason()).isEqualTo(JournalDamaged.Reason.VERSION));
    }

    /// Records with right checksums and wrong contents, as only a mistake or malice makes them.
    @Test
    void a_record_with_any_contents_is_read_or_told_as_damage() throws Exception {
        long seed = 5;
        Random random = new Random(seed);
        byte[] whole = journal(Seal.NONE);
        List<byte[]> records = new ArrayList<>();
        for (int at = JournalFrames.PREAMBLE; at < whole.length; at = JournalFrames.end(whole, at)) {
            records.add(JournalFrames.record(whole, at, JournalFrames.end(whole, at)));
        }
        int read = 0;
        for (int i = 0; i < 30_000; i++) {
            byte[] bytes = JournalFrames.preamble(Seal.NONE);
            int changed = random.nextInt(records.size());
            for (int r = 0; r < records.size(); r++) {
                byte[] record =
                        Arrays.copyOf(records.get(r), records.get(r).length - (r == changed && i % 5 == 0 ? 1 : 0));
                if (r == changed && record.length > 0) {
                    record[random.nextInt(record.length)] = (byte) random.nextInt(256);
                }
                bytes = concat(bytes, JournalFrames.frame(record));
            }
            byte[] tried = bytes;
            Throwable thrown = catchThrowable(() -> parse(tried).state());
            assertThat(thrown == null || thrown instanceof JournalDamaged)
                    .as("seed %d, %d: %s", seed, i, thrown)
                    .isTrue();
            read += thrown == null ? 1 : 0;
        }
        assertThat(read).isBetween(100, 25_000);
    }

    /// A journal written once, which every later version must read.
    @Test
    void a_journal_of_the_first_version_is_read_for_ever() throws Exception {
        try (InputStream sample = JournalLogTest.class.getResourceAsStream("sample.journal")) {
            byte[] bytes = Objects.requireNonNull(sample).readAllBytes();
            assertThat(bytes).isEqualTo(journal(Seal.NONE));
            assertThat(parse(bytes).header()).isEqualTo(JOB);
        }
    }

    /// Not a cipher: turns bytes round, and wants its mark back.
    private static final class Rot implements Seal {
        private final byte by;

        Rot(int by) {
            this.by = (byte) by;
        }

        @Override
        public int id() {
            return 7;
        }

        @Override
        public byte[] seal(byte[] record) {
            byte[] sealed = Arrays.copyOf(record, record.length + 1);
            for (int i = 0; i < sealed.length; i++) {
                sealed[i] ^= by;
            }
            return sealed;
        }

        @Override
        public byte[] open(byte[] sealed) {
            byte[] opened = Arrays.copyOf(sealed, sealed.length);
            for (int i = 0; i < opened.length; i++) {
                opened[i] ^= by;
            }
            if (opened[opened.length - 1] != 0) {
                throw new InvalidInput(language -> "not sealed so");
            }
            return Arrays.copyOf(opened, opened.length - 1);
        }
    }

    @Test
    void a_sealed_journal_opens_with_its_seal_only_and_shows_no_key() throws Exception {
        byte[] sealed = journal(new Rot(0x5A));
        assertThat(JournalLog.parse(sealed, new Rot(0x5A)).header()).isEqualTo(JOB);
        for (Seal wrong : List.of(Seal.NONE, new Rot(0x11))) {
            assertThatThrownBy(() -> JournalLog.parse(sealed, wrong))
                    .isInstanceOfSatisfying(
                            JournalDamaged.class,
                            damaged -> assertThat(damaged.reason()).isEqualTo(JournalDamaged.Reason.SEALED));
        }
        String shown = new String(sealed, StandardCharsets.ISO_8859_1);
        assertThat(shown).doesNotContain(new String(A.key().toBytes(), StandardCharsets.ISO_8859_1));
        assertThat(parse(journal(Seal.NONE)).toString()).doesNotContain("A1A2A3A4A5A6");
    }

    /// RFC 3720, B.4, and the usual check value.
    @ParameterizedTest
    @CsvSource({
        "00, 32, 8A9136AA",
        "FF, 32, 62A8AB43",
    })
    void the_checksum_is_that_of_the_standard(String hex, int count, String sum) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) Integer.parseInt(hex, 16));
        assertThat(Crc32c.of(bytes, 0, count)).isEqualTo(Integer.parseUnsignedInt(sum, 16));
        byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
        assertThat(Crc32c.of(digits, 0, 9)).isEqualTo(0xE3069283);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}

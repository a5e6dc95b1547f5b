package cardwright.write;

import cardwright.mifare.Block;
import cardwright.mifare.CardType;
import cardwright.mifare.Uid;
import java.util.List;
import java.util.Optional;

/// The records of a journal as bytes. The first byte says which one it is.
///
/// | byte | record | then |
/// |---|---|---|
/// | 01 | job | id, UID (length, bytes), card type (1), time (8), id of the job undone or empty, steps (2), digest (4)
/// |
/// | 02 | planned | a step, see [StepBytes] |
/// | 03 | begun | step (2), has seen (1) [block (16)] |
/// | 04 | done | step (2) |
/// | 05 | lost | step (2) |
/// | 06 | resumed | end of the whole records (4) |
/// | 07 08 09 | finished, undone, closed | |
/// | 0A | skipped | step (2) |
///
/// A card type is 0 to 3: Mini, 1K, 2K, 4K. The digest is the CRC-32C of all steps, one after the other.
final class RecordBytes {
    private static final int JOB = 1;
    private static final int PLANNED = 2;
    private static final int BEGUN = 3;
    private static final int DONE = 4;
    private static final int LOST = 5;
    private static final int RESUMED = 6;
    private static final int FINISHED = 7;
    private static final int UNDONE = 8;
    private static final int CLOSED = 9;
    private static final int SKIPPED = 10;

    /// The card types by their numbers in a journal.
    private static final List<CardType> TYPES =
            List.of(CardType.MINI, CardType.CLASSIC_1K, CardType.CLASSIC_2K, CardType.CLASSIC_4K);

    private RecordBytes() {}

    static byte[] of(JournalRecord record) {
        RecordWriter out = new RecordWriter();
        switch (record) {
            case JournalRecord.Job job -> writeJob(out.u8(JOB), job);
            case JournalRecord.Planned planned -> StepBytes.write(out.u8(PLANNED), planned.step());
            case JournalRecord.Begun begun -> {
                out.u8(BEGUN).u16(begun.index()).u8(begun.seen().isPresent() ? 1 : 0);
                begun.seen().ifPresent(block -> out.bytes(block.toBytes()));
            }
            case JournalRecord.Done done -> out.u8(DONE).u16(done.index());
            case JournalRecord.Lost lost -> out.u8(LOST).u16(lost.index());
            case JournalRecord.Skipped skipped -> out.u8(SKIPPED).u16(skipped.index());
            case JournalRecord.Resumed resumed -> out.u8(RESUMED).u32(resumed.end());
            case JournalRecord.Finished _ -> out.u8(FINISHED);
            case JournalRecord.Undone _ -> out.u8(UNDONE);
            case JournalRecord.Closed _ -> out.u8(CLOSED);
        }
        return out.toBytes();
    }

    private static void writeJob(RecordWriter out, JournalRecord.Job job) {
        byte[] uid = job.header().uid().toBytes();
        out.ascii(job.header().id()).u8(uid.length).bytes(uid).u8(TYPES.indexOf(job.type()));
        out.u64(job.header().time()).ascii(job.header().undoes().orElse(""));
        out.u16(job.steps()).u32(job.digest());
    }

    static JournalRecord read(byte[] bytes) throws RecordReader.Malformed {
        RecordReader in = new RecordReader(bytes);
        JournalRecord record = switch (in.u8()) {
            case JOB -> job(in);
            case PLANNED -> new JournalRecord.Planned(StepBytes.read(in));
            case BEGUN ->
                new JournalRecord.Begun(
                        in.u16(), in.flag() ? Optional.of(Block.of(in.take(Block.LENGTH))) : Optional.empty());
            case DONE -> new JournalRecord.Done(in.u16());
            case LOST -> new JournalRecord.Lost(in.u16());
            case SKIPPED -> new JournalRecord.Skipped(in.u16());
            case RESUMED -> new JournalRecord.Resumed(in.u32());
            case FINISHED -> new JournalRecord.Finished();
            case UNDONE -> new JournalRecord.Undone();
            case CLOSED -> new JournalRecord.Closed();
            default -> throw new RecordReader.Malformed();
        };
        in.end();
        return record;
    }

    private static JournalRecord job(RecordReader in) throws RecordReader.Malformed {
        String id = in.ascii();
        int length = in.u8();
        RecordReader.check(length == Uid.SINGLE || length == Uid.DOUBLE);
        Uid uid = Uid.of(in.take(length));
        int type = in.u8();
        RecordReader.check(type < TYPES.size());
        long time = in.u64();
        String undoes = in.ascii();
        RecordReader.check(JobHeader.isId(id) && (undoes.isEmpty() || JobHeader.isId(undoes)));
        Optional<String> other = undoes.isEmpty() ? Optional.empty() : Optional.of(undoes);
        // Used twice, so that it is read before the digest: see RecordReader's number.
        int steps = in.u16();
        RecordReader.check(steps >= 0);
        return new JournalRecord.Job(new JobHeader(id, uid, time, other), TYPES.get(type), steps, in.u32());
    }

    static int digest(WritePlan plan) {
        RecordWriter out = new RecordWriter();
        for (Step step : plan.steps()) {
            StepBytes.write(out, step);
        }
        byte[] all = out.toBytes();
        return Crc32c.of(all, 0, all.length);
    }
}

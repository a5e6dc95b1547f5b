package cardwright.write;

import cardwright.mifare.PartialBlock;
import cardwright.text.InvalidInput;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a journal, strictly: every byte of it is a whole record in its place, or torn at the end, or torn and
/// then gone on with by a record that says so.
final class JournalParser {
    private final byte[] bytes;
    private final Seal seal;
    private final List<Step> steps = new ArrayList<>();
    private final List<StepState> states = new ArrayList<>();
    private JournalRecord.@Nullable Job job;
    private boolean finished;
    private boolean undone;
    private boolean closed;

    JournalParser(byte[] bytes, Seal seal) {
        this.bytes = bytes;
        this.seal = seal;
    }

    JournalLog parse() {
        preamble();
        int at = JournalFrames.PREAMBLE;
        int valid = at;
        while (at < bytes.length) {
            int end = JournalFrames.end(bytes, at);
            if (end < 0) {
                at = afterTorn(at);
            } else {
                take(record(at, end), at, valid);
                at = end;
                valid = end;
            }
        }
        return log(valid);
    }

    private void preamble() {
        if (!JournalFrames.isMagic(bytes) || bytes.length == 0) {
            throw damaged(JournalDamaged.Reason.NOT_A_JOURNAL, 0, CoreTexts.journalNone());
        }
        if (bytes.length < JournalFrames.PREAMBLE) {
            throw breaksOff(bytes.length);
        }
        int version = bytes[4] & 0xFF;
        if (version != JournalFrames.VERSION) {
            throw damaged(JournalDamaged.Reason.VERSION, 4, CoreTexts.journalVersion(version));
        }
        if (JournalFrames.sealId(bytes) != seal.id()) {
            throw damaged(JournalDamaged.Reason.SEALED, JournalFrames.SEAL_AT, CoreTexts.journalSealed());
        }
        if (bytes[6] != 0 || bytes[7] != 0) {
            throw corrupt(6);
        }
    }

    /// A frame that is not whole is the torn end, unless a record follows that goes on from there.
    private int afterTorn(int at) {
        int next = JournalFrames.next(bytes, at + 1);
        if (next < 0) {
            return bytes.length;
        }
        JournalRecord record = record(next, JournalFrames.end(bytes, next));
        if (!(record instanceof JournalRecord.Resumed resumed) || resumed.end() != at) {
            throw corrupt(at);
        }
        return next;
    }

    private JournalRecord record(int at, int end) {
        byte[] opened;
        try {
            opened = seal.open(JournalFrames.record(bytes, at, end));
        } catch (InvalidInput e) {
            throw damaged(JournalDamaged.Reason.SEALED, at, CoreTexts.journalSealed());
        }
        try {
            return RecordBytes.read(opened);
        } catch (RecordReader.Malformed e) {
            throw corrupt(at);
        }
    }

    private void take(JournalRecord record, int at, int valid) {
        boolean planned = job != null && steps.size() == job.steps();
        boolean inPlace = switch (record) {
            case JournalRecord.Job _ -> job == null;
            case JournalRecord.Planned step ->
                job != null && !planned && job.type().has(step.step().block());
            case JournalRecord.Begun begun -> planned && begun.index() < steps.size();
            case JournalRecord.Done done -> planned && done.index() < steps.size();
            case JournalRecord.Lost lost -> planned && lost.index() < steps.size();
            case JournalRecord.Skipped skipped -> planned && skipped.index() < steps.size();
            case JournalRecord.Resumed resumed -> planned && resumed.end() == valid;
            case JournalRecord.Finished _, JournalRecord.Undone _, JournalRecord.Closed _ -> planned;
        };
        if (!inPlace) {
            throw corrupt(at);
        }
        note(record);
        if (job != null && record instanceof JournalRecord.Planned && steps.size() == job.steps()) {
            checkDigest(job, at);
        }
    }

    private void checkDigest(JournalRecord.Job found, int at) {
        if (RecordBytes.digest(new WritePlan(found.type(), steps, List.of())) != found.digest()) {
            throw corrupt(at);
        }
    }

    private void note(JournalRecord record) {
        switch (record) {
            case JournalRecord.Job found -> job = found;
            case JournalRecord.Planned planned -> {
                steps.add(planned.step());
                states.add(StepState.WAITING);
            }
            case JournalRecord.Begun begun -> begin(begun.index(), begun.seen().map(PartialBlock::of));
            case JournalRecord.Done done -> states.set(done.index(), StepState.DONE);
            case JournalRecord.Lost lost -> states.set(lost.index(), StepState.LOST);
            case JournalRecord.Skipped skipped -> states.set(skipped.index(), StepState.SKIPPED);
            case JournalRecord.Resumed _ -> finished = false;
            case JournalRecord.Finished _ -> finished = true;
            case JournalRecord.Undone _ -> undone = true;
            case JournalRecord.Closed _ -> closed = true;
        }
    }

    private void begin(int index, Optional<PartialBlock> seen) {
        states.set(index, StepState.BEGUN);
        seen.ifPresent(block -> steps.set(index, steps.get(index).withBefore(block)));
    }

    private JournalLog log(int valid) {
        if (job == null || steps.size() < job.steps()) {
            throw breaksOff(valid);
        }
        WritePlan plan = new WritePlan(job.type(), steps, List.of());
        return new JournalLog(job.header(), plan, states, state(), valid, bytes.length);
    }

    private JobState state() {
        if (closed) {
            return JobState.CLOSED;
        }
        if (undone) {
            return JobState.UNDONE;
        }
        boolean done = states.stream().allMatch(state -> state == StepState.DONE);
        boolean ended = states.stream().noneMatch(state -> state == StepState.WAITING || state == StepState.BEGUN);
        if (done || (finished && ended)) {
            return JobState.DONE;
        }
        boolean none = states.stream().allMatch(state -> state == StepState.WAITING);
        return none ? JobState.OPEN : JobState.INTERRUPTED;
    }

    private static JournalDamaged breaksOff(int at) {
        return damaged(JournalDamaged.Reason.BREAKS_OFF, at, CoreTexts.journalBreaksOff(at));
    }

    private static JournalDamaged corrupt(int at) {
        return damaged(JournalDamaged.Reason.CORRUPT, at, CoreTexts.journalCorrupt(at));
    }

    private static JournalDamaged damaged(JournalDamaged.Reason reason, int at, Text message) {
        return new JournalDamaged(reason, at, message);
    }
}

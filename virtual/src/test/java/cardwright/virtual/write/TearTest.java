package cardwright.virtual.write;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import cardwright.text.Language;
import cardwright.virtual.fault.DropAt;
import cardwright.virtual.fault.Fault;
import cardwright.virtual.fault.TornWrite;
import cardwright.write.JobState;
import cardwright.write.Step;
import cardwright.write.StepResult;
import cardwright.write.Undo;
import cardwright.write.WritePlan;
import cardwright.write.WriteReceipt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The field is lost at every command of every kind of writing, before it and in the middle of it at every byte.
@Tag("exhaustive")
class TearTest {
    private static int cases;
    private static int blockedCases;
    private static int lostValues;

    @AfterAll
    static void tell() {
        System.out.println("tears: " + cases + " cases; of these " + blockedCases + " left malformed access bytes and "
                + lostValues + " a value that no known key may write");
        assertThat(cases).isGreaterThan(5_000);
        assertThat(blockedCases).isPositive();
        assertThat(lostValues).isPositive();
    }

    static Stream<WriteJob> small() {
        return Stream.of(CardType.CLASSIC_1K, CardType.CLASSIC_4K).flatMap(type -> WriteJobs.small(type).stream());
    }

    static Stream<WriteJob> whole() {
        return Stream.of(CardType.CLASSIC_1K, CardType.CLASSIC_4K).flatMap(type -> WriteJobs.whole(type).stream());
    }

    @ParameterizedTest
    @MethodSource({"small", "whole"})
    void a_card_lost_anywhere_can_be_ended_and_undone(WriteJob job) throws Exception {
        WritePlan plan = job.plan();
        Accident calm = calm(job, plan);
        for (int n = 1; n <= calm.sent.size(); n++) {
            tryWith(job, plan, new DropAt(n));
            int last = Accident.isWrite(calm.sent.get(n - 1)) ? Block.LENGTH : 0;
            for (int bytes = 0; bytes <= last; bytes++) {
                tryWith(job, plan, new TornWrite(n, bytes));
            }
        }
    }

    static Stream<WriteJob> trailers() {
        return WriteJobs.small(CardType.CLASSIC_1K).stream().filter(job -> job.name.startsWith("keys"));
    }

    /// Torn in every trailer at every byte, and once more at every byte when it is mended.
    @ParameterizedTest
    @MethodSource("trailers")
    void a_trailer_torn_twice_is_mended_all_the_same(WriteJob job) throws Exception {
        WritePlan plan = job.plan();
        Accident calm = calm(job, plan);
        for (int n = 1; n <= calm.sent.size(); n++) {
            for (int first = 0; Accident.isWrite(calm.sent.get(n - 1)) && first <= Block.LENGTH; first++) {
                Accident once = new Accident(job, plan, job.start);
                once.write(Optional.of(new TornWrite(n, first)), 0);
                if (!blocked(once.memory(), plan).isEmpty()) {
                    continue;
                }
                Accident mending = once.copy();
                mending.resume();
                for (int m = 1; m <= mending.sent.size(); m++) {
                    if (Accident.isWrite(mending.sent.get(m - 1))) {
                        tornAgain(once, m, job + ", torn at " + n + ":" + first);
                    }
                }
            }
        }
    }

    private static void tornAgain(Accident once, int command, String where) throws Exception {
        for (int bytes = 0; bytes <= Block.LENGTH; bytes++) {
            Accident twice = once.copy();
            Optional<Fault> torn = Optional.of(new TornWrite(command, bytes));
            assertThat(twice.resume(torn, 0).end()).as(where).isEqualTo(WriteReceipt.End.INTERRUPTED);
            Set<SectorNumber> blocked = blocked(twice.memory(), twice.plan);
            cases++;
            resumeAndCheck(twice, blocked, where + ", and at " + command + ":" + bytes);
        }
    }

    /// Without an accident.
    private static Accident calm(WriteJob job, WritePlan plan) throws Exception {
        Accident calm = new Accident(job, plan, job.start);
        WriteReceipt receipt = calm.write(Optional.empty(), 3).orElseThrow();
        assertThat(receipt.end()).isEqualTo(WriteReceipt.End.DONE);
        assertThat(receipt.count(StepResult.How.WRITTEN)).isEqualTo(plan.steps().size());
        assertSame(calm.memory(), WriteJob.goal(job.start, plan), "calm");
        if (job.reversible) {
            undoAndCheck(calm.copy(), Set.of(), "calm");
        }
        return calm;
    }

    private static void tryWith(WriteJob job, WritePlan plan, Fault fault) throws Exception {
        String where = job + ", " + fault.notation();
        Accident accident = new Accident(job, plan, job.start);
        Optional<WriteReceipt> receipt = accident.write(Optional.of(fault), 0);
        cases++;
        if (receipt.isEmpty()) {
            assertThat(accident.memory()).as(where).isEqualTo(job.start);
            assertThat(accident.journal.toBytes()).as(where).isEmpty();
            return;
        }
        assertThat(receipt.get().end()).as(where).isEqualTo(WriteReceipt.End.INTERRUPTED);
        assertThat(accident.log().state()).as(where).isIn(JobState.INTERRUPTED, JobState.OPEN);
        Set<SectorNumber> blocked = blocked(accident.memory(), plan);
        undoAndCheck(accident.copy(), blocked, where);
        resumeAndCheck(accident, blocked, where);
        mendWithin(job, plan, fault, where);
    }

    /// The card comes back while the session still waits.
    private static void mendWithin(WriteJob job, WritePlan plan, Fault fault, String where) throws Exception {
        Accident accident = new Accident(job, plan, job.start);
        WriteReceipt receipt = accident.write(Optional.of(fault), 3).orElseThrow();
        Set<SectorNumber> blocked = blocked(accident.memory(), plan);
        checkEnd(accident, receipt, accident.memory(), blocked, where + ", back at once");
    }

    private static void resumeAndCheck(Accident accident, Set<SectorNumber> blocked, String where) throws Exception {
        byte[] torn = accident.memory();
        WriteReceipt receipt = accident.resume();
        checkEnd(accident, receipt, torn, blocked, where);
        if (!blocked.isEmpty()) {
            blockedCases++;
        }
    }

    private static void checkEnd(
            Accident accident, WriteReceipt receipt, byte[] torn, Set<SectorNumber> blocked, String where) {
        byte[] expected = WriteJob.goal(accident.job.start, accident.plan);
        Set<BlockNumber> left = new TreeSet<>();
        for (int i = 0; i < accident.plan.steps().size(); i++) {
            StepResult result = receipt.results().get(i);
            Step step = accident.plan.steps().get(i);
            if (result.how() == StepResult.How.LOST || result.how() == StepResult.How.SKIPPED) {
                boolean gone = blocked.contains(step.block().sector());
                boolean value =
                        step.kind() != Step.Kind.TRAILER && step.mender().isEmpty();
                assertThat(gone || value)
                        .as(where + ": step " + i + " is lost: "
                                + result.loss().orElseThrow().in(Language.EN))
                        .isTrue();
                if (result.how() == StepResult.How.LOST && gone) {
                    assertThat(result.loss().orElseThrow().in(Language.EN))
                            .contains(
                                    "block " + step.block(),
                                    "sector " + step.block().sector());
                }
                lostValues += value && !gone ? 1 : 0;
                left.add(step.block());
            }
        }
        for (BlockNumber block : left) {
            int at = block.value() * Block.LENGTH;
            System.arraycopy(torn, at, expected, at, Block.LENGTH);
        }
        assertSame(accident.memory(), expected, where);
        assertThat(receipt.end())
                .as(where)
                .isEqualTo(left.isEmpty() ? WriteReceipt.End.DONE : WriteReceipt.End.DONE_WITH_LOSSES);
        assertThat(left.isEmpty()).as(where).isEqualTo(blocked.isEmpty() && !isLostValue(left, blocked));
        assertThat(accident.log().state()).as(where).isEqualTo(JobState.DONE);
    }

    private static boolean isLostValue(Set<BlockNumber> left, Set<SectorNumber> blocked) {
        return left.stream().anyMatch(block -> !blocked.contains(block.sector()));
    }

    private static void undoAndCheck(Accident accident, Set<SectorNumber> blocked, String where) throws Exception {
        byte[] torn = accident.memory();
        Undo undo = accident.planUndo();
        for (Step step : accident.plan.steps()) {
            SectorNumber sector = step.block().sector();
            if (!blocked.contains(sector) && step.kind() == Step.Kind.TRAILER) {
                assertThat(undo.keys().key(sector, KeyType.A))
                        .as(where + ": key A of sector " + sector)
                        .contains(Shown.key(torn, sector, KeyType.A));
                assertThat(undo.present().key(sector, KeyType.B))
                        .as(where + ": key B of sector " + sector)
                        .contains(Shown.key(torn, sector, KeyType.B));
            }
        }
        WriteReceipt receipt = accident.undo(undo);
        assertThat(accident.log().state()).isEqualTo(JobState.UNDONE);
        byte[] expected = Arrays.copyOf(accident.job.start, torn.length);
        List<BlockNumber> remaining = new ArrayList<>();
        for (var refusal : undo.remains()) {
            remaining.add(refusal.block());
        }
        for (Step step : accident.plan.steps()) {
            boolean stays = blocked.contains(step.block().sector()) || remaining.contains(step.block());
            if (stays) {
                int at = step.block().value() * Block.LENGTH;
                System.arraycopy(torn, at, expected, at, Block.LENGTH);
            }
        }
        if (accident.job.reversible) {
            assertThat(remaining.isEmpty()).as(where + " undone: " + remaining).isEqualTo(blocked.isEmpty());
            assertSame(accident.memory(), expected, where + ", undone");
            assertThat(receipt.end()).as(where).isEqualTo(WriteReceipt.End.DONE);
        }
    }

    private static Set<SectorNumber> blocked(byte[] memory, WritePlan plan) {
        Set<SectorNumber> blocked = new TreeSet<>();
        for (Step step : plan.steps()) {
            if (SectorTrailer.accessWord(
                            Shown.block(memory, step.block().sector().trailer()))
                    < 0) {
                blocked.add(step.block().sector());
            }
        }
        return blocked;
    }

    private static void assertSame(byte[] found, byte[] wanted, String where) {
        assertThat(WriteJob.difference(found, wanted)).as(where).isEmpty();
    }
}

package cardwright.virtual.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.CardSession;
import cardwright.card.ForwardingConnection;
import cardwright.card.ForwardingReader;
import cardwright.card.Protocol;
import cardwright.card.ShareMode;
import cardwright.mifare.CardType;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderOptions;
import cardwright.write.JobState;
import cardwright.write.JournalDamaged;
import cardwright.write.StepState;
import cardwright.write.WritePlan;
import cardwright.write.WriteReceipt;
import cardwright.write.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Our process is killed at every record of the journal, with the record torn at every byte, and at every command,
/// before and after it. Only the journal and the card are left.
@Tag("exhaustive")
class KillTest {
    private static int cases;

    @AfterAll
    static void tell() {
        System.out.println("kills: " + cases + " cases");
        assertThat(cases).isGreaterThan(5_000);
    }

    static Stream<WriteJob> jobs() {
        return Stream.of(CardType.CLASSIC_1K, CardType.CLASSIC_4K).flatMap(type -> WriteJobs.small(type).stream());
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void a_process_killed_at_any_record_leaves_enough_to_end_and_to_undo(WriteJob job) throws Exception {
        WritePlan plan = job.plan();
        Accident calm = new Accident(job, plan, job.start);
        calm.write(Optional.empty(), 0);
        List<Integer> lengths = calm.journal.lengths();
        int plans = lengths.getFirst();
        for (int kept = 0; kept < plans; kept += 7) {
            nothingWasSent(job, plan, kept);
        }
        for (int append = 0; append < lengths.size(); append++) {
            for (int kept = append == 0 ? plans : 0; kept <= lengths.get(append); kept++) {
                Accident killed = new Accident(job, plan, job.start);
                killed.journal.killedAt(append, kept);
                assertThatThrownBy(() -> killed.write(Optional.empty(), 0)).isInstanceOf(MemoryJournal.Killed.class);
                endAndUndo(killed, job + ", record " + append + " torn at " + kept);
            }
        }
    }

    private static void nothingWasSent(WriteJob job, WritePlan plan, int kept) {
        Accident killed = new Accident(job, plan, job.start);
        killed.journal.killedAt(0, kept);
        assertThatThrownBy(() -> killed.write(Optional.empty(), 0)).isInstanceOf(MemoryJournal.Killed.class);
        assertThat(killed.memory()).isEqualTo(job.start);
        assertThatThrownBy(killed::log)
                .isInstanceOfSatisfying(
                        JournalDamaged.class,
                        damaged -> assertThat(damaged.reason())
                                .isEqualTo(
                                        kept == 0
                                                ? JournalDamaged.Reason.NOT_A_JOURNAL
                                                : JournalDamaged.Reason.BREAKS_OFF));
        cases++;
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void a_process_killed_at_any_command_leaves_enough_to_end_and_to_undo(WriteJob job) throws Exception {
        WritePlan plan = job.plan();
        Accident calm = new Accident(job, plan, job.start);
        calm.write(Optional.empty(), 0);
        for (int n = 1; n <= calm.sent.size(); n++) {
            for (boolean after : new boolean[] {false, true}) {
                Accident killed = new Accident(job, plan, job.start);
                killAt(killed, n, after);
                if (killed.journal.toBytes().length > 0) {
                    endAndUndo(killed, job + ", command " + n + (after ? " done" : " not sent"));
                }
            }
        }
    }

    private static void killAt(Accident accident, int command, boolean after) throws Exception {
        VirtualReader reader =
                VirtualReader.holding(accident.card, VirtualReaderOptions.DEFAULT.withDialect(accident.job.dialect));
        CardReader deadly = new DeadlyReader(reader, command, after);
        CardSession session = CardSession.open(deadly);
        assertThatThrownBy(() -> Writer.to(session, accident.journal).write(accident.header(), accident.plan))
                .isInstanceOf(MemoryJournal.Killed.class);
        reader.close();
    }

    private static void endAndUndo(Accident killed, String where) throws Exception {
        cases++;
        Accident other = killed.copy();
        boolean torn = killed.log().isTorn();
        assertThat(killed.log().state()).as(where).isNotEqualTo(JobState.UNDONE);
        WriteReceipt receipt = killed.resume();
        assertThat(receipt.end()).as(where).isEqualTo(WriteReceipt.End.DONE);
        assertThat(WriteJob.difference(killed.memory(), WriteJob.goal(killed.job.start, killed.plan)))
                .as(where)
                .isEmpty();
        assertThat(killed.log().state()).as(where).isEqualTo(JobState.DONE);
        assertThat(killed.log().steps()).as(where).containsOnly(StepState.DONE);
        assertThat(killed.log().isTorn()).as(where).isFalse();
        if (killed.job.reversible) {
            Accident back = torn ? other : killed;
            back.undo(back.planUndo());
            assertThat(WriteJob.difference(back.memory(), back.job.start))
                    .as(where + ", undone")
                    .isEmpty();
            assertThat(back.log().state()).as(where).isEqualTo(JobState.UNDONE);
        }
        assertThat(Arrays.copyOf(other.memory(), 16)).isEqualTo(Arrays.copyOf(killed.job.start, 16));
    }

    /// A reader at which the process ends.
    private static final class DeadlyReader extends ForwardingReader {
        private final int command;
        private final boolean after;
        private int commands;

        DeadlyReader(CardReader reader, int command, boolean after) {
            super(reader);
            this.command = command;
            this.after = after;
        }

        @Override
        public CardConnection connect(ShareMode mode, Protocol protocol) throws CardException {
            return new ForwardingConnection(super.connect(mode, protocol)) {
                @Override
                public byte[] transmit(byte[] bytes) throws CardException {
                    commands++;
                    if (commands == command && !after) {
                        throw new MemoryJournal.Killed();
                    }
                    byte[] answer = super.transmit(bytes);
                    if (commands == command) {
                        throw new MemoryJournal.Killed();
                    }
                    return answer;
                }
            };
        }
    }
}

package cardwright.cli.write;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.cli.write.MemoryDisk.Killed;
import cardwright.cli.write.MemoryDisk.When;
import cardwright.mifare.CardType;
import cardwright.virtual.VirtualCard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A process that writes is killed at every single write to the disk, of the journal and of the card's file: before it,
/// in its middle, after it. Then either nothing was begun, or `resume` makes the card what the plan said and `undo`
/// what it was, in any order, and no byte outside the plan ever changes.
@Tag("exhaustive")
class KillTest {
    private static int cases;

    /// A command that writes.
    static final class Job {
        private final byte[] before;
        private final String[] words;

        /// @param before what the card holds
        /// @param words the command
        Job(byte[] before, String... words) {
            this.before = before;
            this.words = words;
        }

        @Override
        public String toString() {
            return before.length + " bytes: " + String.join(" ", words);
        }
    }

    static Stream<Job> jobs() {
        byte[] small = VirtualCard.blank(CardType.CLASSIC_1K).toBytes();
        byte[] large = VirtualCard.blank(CardType.CLASSIC_4K).toBytes();
        String hex = "00112233445566778899AABBCCDDEEFF";
        byte[] purse = purse(small);
        byte[] personal = personal(small);
        return Stream.of(
                new Job(small, "write", "4", hex),
                new Job(small, "write", "5", hex + hex + hex),
                new Job(large, "write", "128", hex),
                new Job(small, "trailer", "set", "1", "2", "--access", "7F0788", "--key-b", "010203040506"),
                new Job(large, "trailer", "set", "39", "--access", "78778869", "--key-a", "0A0B0C0D0E0F"),
                new Job(personal, "format", "--key", "B:010203040506"),
                new Job(purse, "value", "increment", "4", "7", "--backup", "5"),
                new Job(purse, "value", "decrement", "4", "7"),
                new Job(purse, "value", "transfer", "4", "6", "--emulate"),
                new Job(purse, "value", "init", "4", "1000", "--backup", "6"));
    }

    private static byte[] purse(byte[] blank) {
        Desk desk = Desk.with(blank);
        assertThat(desk.type("value", "init", "4", "100", "--backup", "5")).isZero();
        return desk.card();
    }

    /// A card with data and other keys in three sectors.
    private static byte[] personal(byte[] blank) {
        Desk desk = Desk.with(blank);
        assertThat(desk.type("write", "4", "01".repeat(32))).isZero();
        assertThat(desk.type("trailer", "set", "1", "3", "--access", "7F0788", "--key-b", "010203040506"))
                .isZero();
        return desk.card();
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void a_killed_process_leaves_what_can_be_resumed_and_undone(Job job) {
        Desk fresh = Desk.with(job.before);
        int code = fresh.type(job.words);
        assertThat(code).as(fresh.errors()).isZero();
        byte[] after = fresh.card();
        assertThat(after).isNotEqualTo(job.before);
        int writes = fresh.disk.writes();
        assertThat(writes).isGreaterThan(2);
        for (int write = 0; write < writes; write++) {
            for (When when : When.values()) {
                killed(job, after, write, when);
            }
        }
    }

    private static void killed(Job job, byte[] after, int write, When when) {
        Desk desk = Desk.with(job.before);
        Desk victim = desk.on(desk.disk.copy().killing(write, when));
        boolean survived = survives(victim, job.words);
        String what = job + ", killed " + when + " write " + write;
        assertThat(survived).as(what).isFalse();
        onlyPlanned(what, job.before, after, victim.card());
        if (desk.on(victim.disk.copy()).journalIsOpen()) {
            resumed(what, desk.on(victim.disk.copy()), job.before, after);
            undone(what, desk.on(victim.disk.copy()), job.before);
        } else if (victim.card().length != 0 && !Arrays.equals(victim.card(), after)) {
            assertThat(victim.card()).as(what + ": nothing was begun").isEqualTo(job.before);
            Desk again = desk.on(victim.disk.copy());
            assertThat(again.type(job.words)).as(what + again.errors()).isZero();
            assertThat(again.card()).as(what).isEqualTo(after);
        }
        cases++;
    }

    private static boolean survives(Desk desk, String... words) {
        try {
            desk.go(desk.forCard(words));
            return true;
        } catch (Killed e) {
            return false;
        }
    }

    /// Every byte is the old one or the new one.
    private static void onlyPlanned(String what, byte[] before, byte[] after, byte[] now) {
        List<Integer> strange = new ArrayList<>();
        for (int i = 0; i < now.length; i++) {
            if (now[i] != before[i] && now[i] != after[i]) {
                strange.add(i);
            }
        }
        assertThat(strange).as(what).isEmpty();
    }

    private static void resumed(String what, Desk desk, byte[] before, byte[] after) {
        assertThat(desk.type("write", "8", "77".repeat(16)))
                .as(what + ": another job")
                .isEqualTo(1);
        assertThat(desk.errors()).contains("cardwright resume", "cardwright undo");
        assertThat(desk.type("resume")).as(what + ": resume " + desk.errors()).isZero();
        assertThat(desk.card()).as(what + ": resumed").isEqualTo(after);
        assertThat(desk.type("undo")).as(what + ": undo " + desk.errors()).isZero();
        assertThat(desk.card()).as(what + ": resumed and undone").isEqualTo(before);
    }

    private static void undone(String what, Desk desk, byte[] before) {
        assertThat(desk.type("undo")).as(what + ": undo " + desk.errors()).isZero();
        assertThat(desk.card()).as(what + ": undone").isEqualTo(before);
        assertThat(desk.type("resume")).as(what + ": nothing is left").isEqualTo(1);
    }

    /// The same with a process that resumes, and one that undoes.
    @ParameterizedTest
    @MethodSource("jobs")
    void resume_and_undo_can_be_killed_as_well(Job job) {
        Desk fresh = Desk.with(job.before);
        assertThat(fresh.type(job.words)).isZero();
        byte[] after = fresh.card();
        int writes = fresh.disk.writes();
        Desk half = Desk.with(job.before);
        half = half.on(half.disk.copy().killing(writes / 2, When.AFTER));
        assertThat(survives(half, job.words)).isFalse();
        if (!half.on(half.disk.copy()).journalIsOpen()) {
            return;
        }
        for (String command : new String[] {"resume", "undo"}) {
            Desk measured = half.on(half.disk.copy());
            assertThat(measured.type(command)).as(measured.errors()).isZero();
            byte[] end = measured.card();
            for (int write = 0; write < measured.disk.writes(); write++) {
                for (When when : When.values()) {
                    String what = job + ", " + command + " killed " + when + " write " + write;
                    Desk victim = half.on(half.disk.copy().killing(write, when));
                    assertThat(survives(victim, command)).as(what).isFalse();
                    onlyPlanned(what, job.before, after, victim.card());
                    Desk next = half.on(victim.disk.copy());
                    if (next.journalIsOpen()) {
                        int code = next.type("resume");
                        assertThat(code).as(what + next.errors()).isZero();
                    }
                    if (command.equals("undo") && !Arrays.equals(next.card(), end)) {
                        assertThat(next.type("undo")).as(what + next.errors()).isZero();
                    }
                    assertThat(next.card()).as(what).isEqualTo(end);
                    cases++;
                }
            }
        }
    }

    @AfterAll
    static void tell() {
        System.out.println("KillTest: " + cases + " kills of a process that writes");
    }
}

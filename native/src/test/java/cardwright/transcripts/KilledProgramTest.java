package cardwright.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real program, killed by SIGKILL when it forces something to the disk for the Nth time, for every N: the
/// journal's
/// records, its folder, the card's file. Then `resume` ends the job and `undo` takes it back, in processes of their
/// own.
@Tag("exhaustive")
class KilledProgramTest {
    private static final int MOST_FORCES = 400;
    private static int cases;

    @AfterAll
    static void tell() {
        System.out.println("KilledProgramTest: " + cases + " processes killed");
    }

    @Test
    void the_native_program_loses_nothing_by_being_killed(@TempDir Path folder) throws Exception {
        Program.NATIVE.mustBeThere();
        String hex = "00112233445566778899AABBCCDDEEFF";
        List<String> commands = List.of(
                "write 4 " + hex + hex + hex,
                "trailer set 1 2 --access 7F0788 --key-b 010203040506",
                "value init 4 100 --backup 5",
                "format --key B:0F0E0D0C0B0A");
        for (int i = 0; i < commands.size(); i++) {
            killEverywhere(Program.NATIVE, commands.get(i), Files.createDirectory(folder.resolve("c" + i)));
        }
    }

    @Test
    void a_jvm_loses_nothing_by_being_killed(@TempDir Path folder) throws Exception {
        killEverywhere(Program.JVM, "write 4 00112233445566778899AABBCCDDEEFF", folder);
    }

    private static void killEverywhere(Program program, String command, Path folder)
            throws IOException, InterruptedException {
        Path before = Files.createDirectory(folder.resolve("before"));
        program.putInto(before);
        // Something to format, and nothing in the way of the others.
        String first = "cardwright trailer set 9 --access 7F0788 --key-b 0F0E0D0C0B0A --reader virtual:card.mfd && "
                + "cardwright journal close --ended";
        assertThat(Program.type(first, List.of(), before).exit()).isZero();
        Path whole = copy(before, folder.resolve("whole"));
        Program.Answer done = run(whole, command);
        assertThat(done.exit()).as(done.err()).isZero();
        Killer killer = Killer.in(folder);
        for (int force = 1; force < MOST_FORCES; force++) {
            Path victim = copy(before, folder.resolve("victim" + force));
            Program.Answer answer = type(victim, killer.at(force), command);
            if (answer.exit() == 0) {
                assertThat(force)
                        .as("how often it forced something to the disk")
                        .isGreaterThan(3);
                return;
            }
            assertThat(answer.exit()).as(answer.err()).isEqualTo(Killer.KILLED);
            afterKill(command + ", killed at " + force, command, before, whole, victim);
            cases++;
        }
        throw new AssertionError("it never came to its end: " + command);
    }

    private static void afterKill(String what, String command, Path before, Path whole, Path victim)
            throws IOException, InterruptedException {
        Path other = copy(victim, victim.resolveSibling(victim.getFileName() + "-undo"));
        Program.Answer resumed = run(victim, "resume");
        if (resumed.exit() == 0) {
            assertThat(card(victim)).as(what + ", resumed").isEqualTo(card(whole));
            Program.Answer undone = run(victim, "undo");
            assertThat(undone.exit()).as(what + undone.err()).isZero();
            assertThat(card(victim)).as(what + ", resumed and undone").isEqualTo(card(before));
            Program.Answer undo = run(other, "undo");
            assertThat(undo.exit()).as(what + undo.err()).isZero();
            assertThat(card(other)).as(what + ", undone").isEqualTo(card(before));
            return;
        }
        // Nothing was begun, or all was done and only the last record is missing.
        assertThat(resumed.exit()).as(what + resumed.err()).isEqualTo(1);
        assertThat(List.of(hex(before), hex(whole))).as(what).contains(hex(victim));
        if (hex(victim).equals(hex(before))) {
            Program.Answer again = run(victim, command);
            assertThat(again.exit()).as(what + again.err()).isZero();
        }
        assertThat(card(victim)).as(what + ", done again").isEqualTo(card(whole));
    }

    private static Program.Answer run(Path folder, String command) throws IOException, InterruptedException {
        return type(folder, "", command);
    }

    private static Program.Answer type(Path folder, String environment, String command)
            throws IOException, InterruptedException {
        return Program.type(
                environment + "cardwright " + command + " --reader virtual:card.mfd; exit $?", List.of(), folder);
    }

    private static byte[] card(Path folder) throws IOException {
        return Files.readAllBytes(folder.resolve("work/card.mfd"));
    }

    private static String hex(Path folder) throws IOException {
        return java.util.HexFormat.of().formatHex(card(folder));
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each)), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return to;
    }
}

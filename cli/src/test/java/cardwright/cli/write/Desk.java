package cardwright.cli.write;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.SimulatedClock;
import cardwright.cli.CommandLine;
import cardwright.cli.jvm.JvmWorld;
import cardwright.cli.print.MemoryConsole;
import cardwright.cli.world.World;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A desk with a disk, a virtual reader and a card in the file `card.mfd`: each command is a process of its own.
final class Desk {
    static final String CARD = "./card.mfd";
    private static final String JOBS = "/home/me/.local/state/cardwright/jobs/";

    MemoryDisk disk = new MemoryDisk();
    private MemoryConsole console = new MemoryConsole();
    private String reader = "virtual:" + CARD;
    private Map<String, String> environment = Map.of("LANG", "en", "HOME", "/home/me");

    /// A desk with a card that holds these bytes.
    static Desk with(byte[] card) {
        Desk desk = new Desk();
        desk.disk.files.put(CARD, card.clone());
        return desk;
    }

    /// The same, on another disk.
    Desk on(MemoryDisk other) {
        Desk desk = new Desk();
        desk.disk = other;
        desk.reader = reader;
        desk.environment = environment;
        return desk;
    }

    /// The same with other words behind the card file's name, e.g. `,fault=mute=9`.
    Desk reader(String more) {
        Desk desk = on(disk);
        desk.reader = "virtual:" + CARD + more;
        return desk;
    }

    /// The same where the key store opens with this password.
    Desk password(String password) {
        Desk desk = on(disk);
        desk.environment = Map.of("LANG", "en", "HOME", "/home/me", "CARDWRIGHT_KEYSTORE_PASSWORD", password);
        return desk;
    }

    /// Types a command for the card, in a process of its own, and returns its exit code.
    int type(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--reader", reader));
        return typeAlone(all.toArray(String[]::new));
    }

    /// Types a command that needs no card.
    int typeAlone(String... words) {
        disk = disk.copy();
        return go(words);
    }

    /// Runs a command in a process that may be killed; then throws [MemoryDisk.Killed].
    int go(String... words) {
        console = new MemoryConsole();
        World jvm = JvmWorld.create();
        World world = new World(
                console, disk, disk, environment::get, new SimulatedClock(), () -> 1_763_744_700_000L, jvm.platform());
        return CommandLine.run(world, words);
    }

    /// The words of a command for the card.
    String[] forCard(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--reader", reader));
        return all.toArray(String[]::new);
    }

    byte[] card() {
        return disk.bytes(CARD);
    }

    Block block(int number) {
        return Block.of(card(), BlockNumber.of(number).value() * Block.LENGTH);
    }

    /// The names of the journals.
    List<String> journals() {
        return disk.list(JOBS.substring(0, JOBS.length() - 1)).stream()
                .filter(name -> name.endsWith(".journal"))
                .toList();
    }

    /// Whether the journal tells of a job that was begun and did not end.
    boolean journalIsOpen() {
        assertThat(typeAlone("journal", "list", "--json")).isZero();
        return printed().contains("\"state\":\"interrupted\"") || printed().contains("\"state\":\"open\"");
    }

    String printed() {
        return String.join("\n", console.lines());
    }

    String errors() {
        return console.errors();
    }
}

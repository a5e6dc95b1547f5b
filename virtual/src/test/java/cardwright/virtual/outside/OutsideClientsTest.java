package cardwright.virtual.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cardwright.card.CardConnection;
import cardwright.card.ClassicCard;
import cardwright.card.ReaderDialect;
import cardwright.card.ShareMode;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderOptions;
import cardwright.virtual.WireEvent;
import cardwright.virtual.fault.ForeignUpsets;
import cardwright.virtual.outside.Program.Run;
import cardwright.virtual.vpcd.Vpcd;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Programs that know nothing of us read a card of ours through a real pcscd.
///
/// Where a program is missing all of this is skipped, and says so; with `CI=true` in the environment it
/// fails.
@Tag("outside")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OutsideClientsTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String LOAD = "FF 82 00 00 06 FF FF FF FF FF FF";
    private static final String AUTHENTICATE = "FF 86 00 00 05 01 00 04 60 00";
    private static final String READ = "FF B0 00 04 10";
    private static final List<String> THREE = List.of(LOAD, AUTHENTICATE, READ);

    /// "Cardwright" and six bytes more: what block 4 of the card holds.
    private static final String CONTENT = "43 61 72 64 77 72 69 67 68 74 00 01 02 03 04 05";

    private static final String PYTHON = """
            import sys
            from smartcard.System import readers
            connection = [r for r in readers() if r.name == sys.argv[1]][0].createConnection()
            connection.connect()
            for line in sys.argv[2:]:
                data, sw1, sw2 = connection.transmit(list(bytes.fromhex(line)))
                print(bytes(data + [sw1, sw2]).hex(' ').upper())
            """;

    private static List<String> lacking = List.of();
    private static PrivatePcscd pcscd;
    private static Program opensc;
    private static Program scriptor;
    private static Program python;

    @BeforeAll
    static void startPcscd(@TempDir Path folder) throws IOException, InterruptedException {
        Optional<Isolation> isolation = Isolation.best();
        List<String> missing = new ArrayList<>();
        Optional<Program> foundOpensc = need("opensc-tool", missing);
        Optional<Program> foundScriptor = need("scriptor", missing);
        need("pcscd", missing);
        Optional<Program> foundPython = pythonWithPyscard();
        if (foundPython.isEmpty()) {
            missing.add("python3 with pyscard");
        }
        if (PrivatePcscd.driverFile().isEmpty()) {
            missing.add("the driver vpcd (package vsmartcard-vpcd)");
        }
        if (isolation.isEmpty()) {
            missing.add("a place for a pcscd of our own (unshare, or root and no other pcscd)");
        }
        if ("true".equals(System.getenv("CI"))) {
            assertThat(missing).as("missing, where CI=true demands everything").isEmpty();
        }
        lacking = List.copyOf(missing);
        if (!lacking.isEmpty()) {
            System.out.println("Skipped: the tests with outside programs, for these are missing: " + lacking);
            return;
        }
        pcscd = PrivatePcscd.start(folder, isolation.orElseThrow());
        opensc = foundOpensc.orElseThrow().with(pcscd.environment());
        scriptor = foundScriptor.orElseThrow().with(pcscd.environment());
        python = foundPython.orElseThrow().with(pcscd.environment());
    }

    @BeforeEach
    void skipWhereSomethingIsMissing() {
        assumeTrue(lacking.isEmpty(), () -> "missing: " + lacking);
    }

    private static Optional<Program> need(String name, List<String> missing) {
        Optional<Program> program = Program.find(name);
        if (program.isEmpty()) {
            missing.add(name);
        }
        return program;
    }

    /// The first python3 on the path may be one that a person installed, without the system's packages.
    private static Optional<Program> pythonWithPyscard() throws IOException, InterruptedException {
        List<Program> candidates = new ArrayList<>();
        Program.find("python3").ifPresent(candidates::add);
        candidates.add(new Program(Path.of("/usr/bin/python3"), Map.of()));
        for (Program candidate : candidates) {
            if (candidate.file().toFile().canExecute()
                    && candidate.run(LIMIT, "", "-c", "import smartcard").exitCode() == 0) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    @AfterAll
    static void stopPcscd() throws IOException {
        if (pcscd != null) {
            pcscd.close();
        }
    }

    /// A blank card with [#CONTENT] in block 4, on a CRT-603.
    private static VirtualReader reader(VirtualReaderOptions options) {
        VirtualCard card = VirtualCard.blank(CardType.CLASSIC_1K);
        card.select();
        assertThat(card.authenticate(BlockNumber.of(4), KeyType.A, Key.TRANSPORT))
                .isTrue();
        assertThat(card.write(BlockNumber.of(4), Block.parse(CONTENT))).isTrue();
        return VirtualReader.holding(card, options.withDialect(ReaderDialect.CRT_603));
    }

    private static VirtualReader reader() {
        return reader(VirtualReaderOptions.DEFAULT);
    }

    private static VirtualReader touchyReader() {
        return reader(VirtualReaderOptions.DEFAULT.withFault(new ForeignUpsets()));
    }

    /// What a program did while the card was there.
    private interface Client {
        Run run() throws IOException, InterruptedException;
    }

    private static Run through(VirtualReader reader, Client client) throws IOException, InterruptedException {
        awaitCard(false);
        try (Vpcd _ = Vpcd.start(reader, pcscd.driver())) {
            awaitCard(true);
            return client.run();
        }
    }

    /// Waits until pcscd sees the card, or sees that it is gone. Listing readers sends nothing to the card.
    private static void awaitCard(boolean there) throws IOException, InterruptedException {
        String line = (there ? "Yes" : "No") + " +" + pcscd.readerName();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        String list = "";
        while (System.nanoTime() < end) {
            list = opensc.run(LIMIT, "", "--list-readers").output();
            if (Pattern.compile(line).matcher(list).find()) {
                return;
            }
            Thread.sleep(50);
        }
        assertThat(list + pcscd.log()).as("readers as pcscd sees them").containsPattern(line);
    }

    private static Run openscTool(String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-r", pcscd.readerName()));
        arguments.addAll(List.of(options));
        for (String command : THREE) {
            arguments.addAll(List.of("-s", command.replace(' ', ':')));
        }
        return opensc.run(LIMIT, "", arguments.toArray(new String[0]));
    }

    private static Run scriptor() throws IOException, InterruptedException {
        return scriptor.run(LIMIT, String.join("\n", THREE) + "\n", "-r", pcscd.readerName());
    }

    private static Run pyscard() throws IOException, InterruptedException {
        return python.run(LIMIT, "", "-c", PYTHON, pcscd.readerName(), LOAD, AUTHENTICATE, READ);
    }

    /// The commands that reached the reader, each with its answer.
    private static List<String> wire(VirtualReader reader) {
        List<String> wire = new ArrayList<>();
        for (WireEvent event : reader.report().events()) {
            if (event instanceof WireEvent.Exchanged(int _, var command, var answer)) {
                wire.add(command.hex() + " > "
                        + answer.map(a -> a.status().toString()).orElse("lost"));
            }
        }
        return wire;
    }

    private static void assertOnlyTheThreeCommandsCame(VirtualReader reader) {
        assertThat(wire(reader)).containsExactly(LOAD + " > 90 00", AUTHENTICATE + " > 90 00", READ + " > 90 00");
    }

    @Test
    void opensc_tool_reads_block_4_of_our_card() throws Exception {
        VirtualReader reader = reader();
        Run run = through(reader, () -> openscTool("-c", "default"));
        assertThat(run.output()).contains("Received (SW1=0x90, SW2=0x00):").contains(CONTENT + " Cardwright");
        assertThat(run.exitCode()).isZero();
        assertOnlyTheThreeCommandsCame(reader);
    }

    @Test
    void scriptor_reads_block_4_of_our_card() throws Exception {
        VirtualReader reader = reader();
        Run run = through(reader, OutsideClientsTest::scriptor);
        assertThat(run.output().replaceAll("\\s+", " ")).contains("< " + CONTENT + " 90 00 : Normal processing.");
        assertThat(run.exitCode()).isZero();
        assertOnlyTheThreeCommandsCame(reader);
    }

    @Test
    void pyscard_reads_block_4_of_our_card() throws Exception {
        VirtualReader reader = reader();
        Run run = through(reader, OutsideClientsTest::pyscard);
        assertThat(run.output()).isEqualTo("90 00\n90 00\n" + CONTENT + " 90 00\n");
        assertThat(run.exitCode()).isZero();
        assertOnlyTheThreeCommandsCame(reader);
    }

    @Test
    void a_wrong_key_is_refused_to_an_outside_program_as_a_real_CRT_603_refuses_it() throws Exception {
        VirtualReader reader = reader();
        Run run = through(
                reader,
                () -> python.run(
                        LIMIT,
                        "",
                        "-c",
                        PYTHON,
                        pcscd.readerName(),
                        LOAD.replace("FF FF FF FF FF FF", "A0 A1 A2 A3 A4 A5"),
                        AUTHENTICATE,
                        READ));
        assertThat(run.output()).isEqualTo("90 00\n69 83\n69 82\n");
    }

    @Test
    void the_card_is_readable_again_after_pcscd_restarted() throws Exception {
        VirtualReader reader = reader();
        Run run = through(reader, () -> {
            pcscd.restart();
            awaitCard(true);
            return scriptor();
        });
        assertThat(run.output().replaceAll("\\s+", " ")).contains("< " + CONTENT + " 90 00");
        assertOnlyTheThreeCommandsCame(reader);
    }

    @Test
    void plain_opensc_tool_reads_a_card_that_takes_no_offence_at_its_guessing() throws Exception {
        VirtualReader reader = reader();
        Run run = through(reader, OutsideClientsTest::openscTool);
        assertThat(run.output()).contains(CONTENT + " Cardwright");
        assertThat(run.exitCode()).isZero();
        assertThat(wire(reader).getFirst()).startsWith("00 ");
    }

    /// The report of 2015: opensc-tool fails on a CRT-603 where other programs succeed. It asks the card what
    /// it is with up to 47 commands of class 00 before the first one typed; they reach the card and upset it.
    @Test
    void foreign_commands_make_plain_opensc_tool_fail_where_others_read_the_block() throws Exception {
        VirtualReader reader = touchyReader();
        Run plain = through(reader, OutsideClientsTest::openscTool);
        assertThat(wire(reader))
                .as("what opensc-tool sent first")
                .first()
                .asString()
                .startsWith("00 ");
        assertThat(plain.output()).doesNotContain(CONTENT);
        assertThat(plain.exitCode()).isNotZero();
    }

    @Test
    void on_the_same_upset_reader_scriptor_and_opensc_tool_without_guessing_read_the_block() throws Exception {
        VirtualReader scriptorsReader = touchyReader();
        assertThat(through(scriptorsReader, OutsideClientsTest::scriptor)
                        .output()
                        .replaceAll("\\s+", " "))
                .contains("< " + CONTENT + " 90 00");
        assertOnlyTheThreeCommandsCame(scriptorsReader);

        VirtualReader openscsReader = touchyReader();
        assertThat(through(openscsReader, () -> openscTool("-c", "default")).output())
                .contains(CONTENT);
        assertOnlyTheThreeCommandsCame(openscsReader);
    }

    @Test
    void on_the_same_upset_reader_our_own_reading_sends_nothing_foreign_and_succeeds() throws Exception {
        try (VirtualReader reader = touchyReader()) {
            try (CardConnection connection = reader.connect(ShareMode.EXCLUSIVE)) {
                Block block = ClassicCard.over(connection).read(BlockNumber.of(4), KeyType.A, Key.TRANSPORT);
                assertThat(block).isEqualTo(Block.parse(CONTENT));
            }
            assertOnlyTheThreeCommandsCame(reader);
        }
    }
}

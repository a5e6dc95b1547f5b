package cardwright.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.CardConnection;
import cardwright.card.ClassicCard;
import cardwright.card.ReaderDialect;
import cardwright.card.ShareMode;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.testing.Program.Run;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderOptions;
import cardwright.virtual.WireEvent;
import cardwright.virtual.fault.ForeignUpsets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
// The programs are found before the first test, or every test is skipped.
@SuppressWarnings("NullAway.Init")
class OutsideClientsTest {
    private static final String LOAD = "FF 82 00 00 06 FF FF FF FF FF FF";
    private static final String LOAD_ANOTHER = "FF 82 00 00 06 A0 A1 A2 A3 A4 A5";
    private static final String AUTHENTICATE = "FF 86 00 00 05 01 00 04 60 00";
    private static final String READ = "FF B0 00 04 10";
    private static final List<String> THREE = List.of(LOAD, AUTHENTICATE, READ);
    private static final List<String> GUESSING = List.of();
    private static final List<String> WITHOUT_GUESSING = List.of("-c", "default");

    /// "Cardwright" and six bytes more: what block 4 of the card holds.
    private static final String CONTENT = "43 61 72 64 77 72 69 67 68 74 00 01 02 03 04 05";

    private static Outside outside;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        outside = Outside.start(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        if (outside != null) {
            outside.close();
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

    private Run openscTool(VirtualReader reader, List<String> options) throws Exception {
        return outside.through(reader, () -> outside.openscTool(options, THREE));
    }

    private Run scriptor(VirtualReader reader) throws Exception {
        return outside.through(reader, () -> outside.scriptor(THREE));
    }

    /// What scriptor printed; it breaks long answers into lines.
    private static String unbroken(Run run) {
        return run.output().replaceAll("\\s+", " ");
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
        Run run = openscTool(reader, WITHOUT_GUESSING);
        assertThat(run.output()).contains("Received (SW1=0x90, SW2=0x00):").contains(CONTENT + " Cardwright");
        assertThat(run.exitCode()).isZero();
        assertOnlyTheThreeCommandsCame(reader);
    }

    @Test
    void scriptor_reads_block_4_of_our_card() throws Exception {
        VirtualReader reader = reader();
        Run run = scriptor(reader);
        assertThat(unbroken(run)).contains("< " + CONTENT + " 90 00 : Normal processing.");
        assertThat(run.exitCode()).isZero();
        assertOnlyTheThreeCommandsCame(reader);
    }

    @Test
    void pyscard_reads_block_4_of_our_card() throws Exception {
        VirtualReader reader = reader();
        Run run = outside.through(reader, () -> outside.pyscard(THREE));
        assertThat(run.output()).isEqualTo("90 00\n90 00\n" + CONTENT + " 90 00\n");
        assertThat(run.exitCode()).isZero();
        assertOnlyTheThreeCommandsCame(reader);
    }

    @Test
    void a_wrong_key_is_refused_to_an_outside_program_as_a_real_CRT_603_refuses_it() throws Exception {
        VirtualReader reader = reader();
        Run run = outside.through(reader, () -> outside.pyscard(List.of(LOAD_ANOTHER, AUTHENTICATE, READ)));
        assertThat(run.output()).isEqualTo("90 00\n69 83\n69 82\n");
    }

    @Test
    void the_card_is_readable_again_after_pcscd_restarted() throws Exception {
        VirtualReader reader = reader();
        Run run = outside.through(reader, () -> {
            outside.pcscd().restart();
            outside.awaitCard(true);
            return outside.scriptor(THREE);
        });
        assertThat(unbroken(run)).contains("< " + CONTENT + " 90 00");
        assertOnlyTheThreeCommandsCame(reader);
    }

    @Test
    void plain_opensc_tool_reads_a_card_that_takes_no_offence_at_its_guessing() throws Exception {
        VirtualReader reader = reader();
        Run run = openscTool(reader, GUESSING);
        assertThat(run.output()).contains(CONTENT + " Cardwright");
        assertThat(run.exitCode()).isZero();
        assertThat(wire(reader).getFirst()).startsWith("00 ");
    }

    /// The report of 2015: opensc-tool fails on a CRT-603 where other programs succeed. It asks the card what
    /// it is with up to 47 commands of class 00 before the first one typed; they reach the card and upset it.
    @Test
    void foreign_commands_make_plain_opensc_tool_fail_where_others_read_the_block() throws Exception {
        VirtualReader reader = touchyReader();
        Run plain = openscTool(reader, GUESSING);
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
        assertThat(unbroken(scriptor(scriptorsReader))).contains("< " + CONTENT + " 90 00");
        assertOnlyTheThreeCommandsCame(scriptorsReader);

        VirtualReader openscsReader = touchyReader();
        assertThat(openscTool(openscsReader, WITHOUT_GUESSING).output()).contains(CONTENT);
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

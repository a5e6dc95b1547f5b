package cardwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.Atr;
import cardwright.card.ReaderDialect;
import cardwright.card.ReaderStatus;
import cardwright.card.ReaderStatus.Presence;
import cardwright.card.ReaderStatus.Use;
import cardwright.mifare.Block;
import cardwright.mifare.CardType;
import cardwright.text.Hex;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderOptions;
import cardwright.virtual.fault.FaultKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeCardCommandsTest {
    private static final String KEY_A = "A1B2C3D4E5F6";
    private static final String KEY_B = "0F1E2D3C4B5A";

    private VirtualReader reader = VirtualReader.holding(issued());

    /// A 1K card of which sector 2 has keys of its own.
    private static VirtualCard issued() {
        byte[] memory = VirtualCard.blank(CardType.CLASSIC_1K).toBytes();
        byte[] trailer = Hex.parse(KEY_A + "7F078869" + KEY_B);
        System.arraycopy(trailer, 0, memory, 11 * Block.LENGTH, Block.LENGTH);
        return VirtualCard.of(CardType.CLASSIC_1K, memory);
    }

    /// A world where this virtual reader is a real one, of a name that the dialect is known by.
    private TestWorld world() {
        ReaderStatus status =
                new ReaderStatus(reader.name(), Presence.PRESENT, Use.FREE, Optional.of(Atr.of(CardType.CLASSIC_1K)));
        return new TestWorld(new FakeReaders(List.of(status), reader));
    }

    /// Runs a command in a reader's dialect that need not be found out first.
    private static int run(TestWorld world, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--dialect", "standard"));
        return world.run(all.toArray(String[]::new));
    }

    private void faulty(String... faults) {
        VirtualReaderOptions options = VirtualReaderOptions.DEFAULT;
        for (String fault : faults) {
            options = options.withFault(FaultKind.parse(fault));
        }
        reader = VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K), options);
    }

    @ParameterizedTest
    @CsvSource({"standard, 82", "acr1252u, 50", "crt-603, 82"})
    void a_dump_sends_no_command_more_than_it_must(String dialect, int commands) {
        reader = VirtualReader.holding(
                VirtualCard.blank(CardType.CLASSIC_1K),
                VirtualReaderOptions.DEFAULT.withDialect(ReaderDialect.byId(dialect)));
        TestWorld world = world();
        assertThat(world.run("dump", "--dialect", dialect, "-o", "/d/card.eml")).isZero();
        assertThat(reader.report().commands()).isEqualTo(commands);
        assertThat(world.file("/d/card.eml").lines()).hasSize(64);
        assertThat(reader.report().leftovers()).isEmpty();
    }

    @Test
    void info_asks_for_nothing_but_what_it_tells() {
        reader = VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K));
        TestWorld world = world();
        assertThat(run(world, "info")).isZero();
        assertThat(reader.report().commands()).isEqualTo(1 + 1 + 16 + 19);
    }

    @Test
    void what_no_key_opens_is_told_and_the_rest_is_written() {
        TestWorld world = world();
        assertThat(run(world, "dump", "-o", "/d/card.mct")).isEqualTo(1);
        assertThat(world.file("/d/card.mct")).doesNotContain("+Sector: 2\n").contains("+Sector: 3\n" + "0".repeat(32));
        assertThat(world.console.errors()).contains("sector 2: none of the keys given opens the sector");
    }

    @Test
    void keys_that_opened_a_sector_stand_in_the_dump_and_nowhere_else() {
        TestWorld world = world();
        assertThat(run(world, "dump", "--key", "B:" + KEY_B, "-o", "/d/card.mct"))
                .isZero();
        assertThat(world.file("/d/card.mct")).contains("-".repeat(12) + "7F078869" + KEY_B);
        assertThat(world.console.errors()).contains("Sectors: 2.").doesNotContain(KEY_B);
        world.files.put("/d/site.keys", KEY_A + "\n" + KEY_B + "\n");
        for (String command : List.of("dump", "info", "keys map")) {
            List<String> words = new ArrayList<>(List.of(command.split(" ")));
            words.addAll(List.of("-k", "/d/site.keys"));
            reader = VirtualReader.holding(issued());
            TestWorld quiet = world();
            quiet.files.putAll(world.files);
            assertThat(run(quiet, words.toArray(String[]::new))).isZero();
            assertThat(String.join("\n", quiet.lines()) + quiet.console.errors())
                    .as(command)
                    .doesNotContain(KEY_A)
                    .doesNotContain(KEY_B)
                    .doesNotContain(Hex.spaced(Hex.parse(KEY_B)));
        }
    }

    @Test
    void an_unknown_byte_is_an_error_where_the_format_can_t_say_so_and_no_file_is_left() {
        TestWorld world = world();
        assertThat(run(world, "dump", "-o", "/d/card.mfd")).isEqualTo(2);
        assertThat(world.files).isEmpty();
        reader = VirtualReader.holding(issued());
        assertThat(run(world(), "dump", "-o", "/d/card.mfd", "--fill", "00")).isEqualTo(1);
    }

    @Test
    void a_file_that_is_there_is_kept_and_the_card_is_not_touched() {
        TestWorld world = world();
        world.files.put("/d/card.mct", "mine");
        assertThat(run(world, "dump", "-o", "/d/card.mct")).isEqualTo(2);
        assertThat(world.file("/d/card.mct")).isEqualTo("mine");
        assertThat(reader.report().commands()).isZero();
        assertThat(run(world, "dump", "-o", "/d/card.mct", "--force")).isEqualTo(1);
    }

    @Test
    void a_card_that_goes_away_for_good_leaves_no_file() {
        faulty("drop-at=40", "drop-at=41", "drop-at=42", "drop-at=43", "drop-at=44", "drop-at=45", "drop-at=46");
        TestWorld world = world();
        assertThat(run(world, "dump", "-o", "/d/card.eml")).isEqualTo(4);
        assertThat(world.files).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 20, 40, 81})
    void a_card_that_slips_off_and_comes_back_is_dumped_as_if_it_had_not(int command) {
        faulty("drop-at=" + command);
        TestWorld world = world();
        assertThat(run(world, "dump", "-o", "/d/card.eml")).isZero();
        reader = VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K));
        TestWorld calm = world();
        assertThat(run(calm, "dump", "-o", "/d/card.eml")).isZero();
        assertThat(world.file("/d/card.eml")).isEqualTo(calm.file("/d/card.eml"));
    }

    @Test
    void the_type_that_is_named_counts() {
        TestWorld world = world();
        assertThat(run(world, "dump", "--type", "mini", "--key", "A:" + KEY_A, "-o", "/d/card.eml", "--fill", "00"))
                .isZero();
        assertThat(world.file("/d/card.eml").lines()).hasSize(20);
    }

    @Test
    void many_keys_are_searched_first_and_only_those_that_open_something_are_read_with() {
        TestWorld world = world();
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            keys.append("7700000000").append(Hex.ofByte(i)).append('\n');
        }
        world.files.put("/d/many.dic", keys + KEY_B + "\n" + KEY_A + "\n");
        assertThat(run(world, "dump", "-k", "/d/many.dic", "-o", "/d/card.eml")).isZero();
        assertThat(world.file("/d/card.eml")).containsIgnoringCase(KEY_A + "7F078869" + KEY_B);
    }

    @Test
    void a_search_without_success_ends_with_1_and_a_bound_is_told() {
        TestWorld world = world();
        assertThat(run(world, "keys", "map", "--max-tries", "20")).isZero();
        assertThat(String.join("\n", world.lines())).contains("Stopped at the bound after 20 keys tried; 1 left.");
        byte[] memory = VirtualCard.blank(CardType.MINI).toBytes();
        for (int i = 3; i < 20; i += 4) {
            System.arraycopy(Hex.parse(KEY_A + "7F078869" + KEY_B), 0, memory, i * 16, 16);
        }
        reader = VirtualReader.holding(VirtualCard.of(CardType.MINI, memory));
        TestWorld locked = world();
        assertThat(run(locked, "keys", "map", "--type", "mini", "-o", "/d/found.keymap"))
                .isEqualTo(1);
        assertThat(locked.files).isEmpty();
        assertThat(run(locked, "keys", "map", "--max-time", "0")).isEqualTo(2);
    }

    @Test
    void a_key_map_written_by_the_search_is_read_again() {
        TestWorld world = world();
        world.files.put("/d/site.keys", KEY_A + "\n" + KEY_B + "\n");
        assertThat(run(world, "keys", "map", "-k", "/d/site.keys", "-o", "/d/card.keymap"))
                .isZero();
        reader = VirtualReader.holding(issued());
        TestWorld again = world();
        again.files.putAll(world.files);
        assertThat(run(again, "dump", "-k", "/d/card.keymap", "-o", "/d/card.eml"))
                .isZero();
        assertThat(reader.report().commands()).isEqualTo(1 + 2 + 16 + 64);
    }
}

package cardwright.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cardwright.keys.KeyMap;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeyFilesTest {
    private static final long SEED = 4_000_002;
    private static final List<Key> THREE = List.of(Key.TRANSPORT, Key.MAD, Key.NFC);

    @Test
    void lists_of_three_programs_are_read() {
        assertThat(sample("sample.keys").keys()).isEqualTo(THREE);
        assertThat(sample("mf_classic_dict_user.nfc").keys()).isEqualTo(THREE);
        KeyFile dictionary = sample("sample.dic");
        assertThat(dictionary.keys()).isEqualTo(THREE);
        assertThat(dictionary.notes()).containsExactly(new KeyNote.LinesSkipped(List.of(6, 7)));
    }

    @Test
    void a_list_that_is_no_dictionary_is_refused_for_a_bad_line_which_is_not_repeated() {
        UnreadableFile error = catchThrowableOfType(UnreadableFile.class, () -> parse("FFFFFFFFFFFF\nA0A1A2A3A4A\n"));
        assertThat(error.line()).isEqualTo(2);
        assertThat(error).hasMessageContaining("12 hexadecimal digits").hasMessageNotContaining("A0A1A2");
    }

    @Test
    void binary_keys_are_all_keys_A_and_then_all_keys_B() {
        KeyFile file = sample("1k-keys-A-then-B.bin");
        assertThat(file.notes()).containsExactly(new KeyNote.Ambiguous(32));
        for (int i = 0; i < 16; i++) {
            SectorNumber sector = SectorNumber.of(i);
            assertThat(file.map().key(sector, KeyType.A).orElseThrow().toBytes())
                    .containsOnly(i);
            assertThat(file.map().key(sector, KeyType.B).orElseThrow().toBytes())
                    .containsOnly(0x80 + i);
        }
    }

    @Test
    void keys_of_hidden_sectors_are_left_out_and_the_rest_is_in_its_place() {
        byte[] file = new byte[216];
        for (int i = 0; i < 36; i++) {
            java.util.Arrays.fill(file, i * 6, i * 6 + 6, (byte) (i + 1));
        }
        KeyFile keys = KeyFiles.parse(file, "ev1-key.bin");
        assertThat(keys.map().size()).isEqualTo(32);
        assertThat(keys.map().key(SectorNumber.of(15), KeyType.B).orElseThrow().toBytes())
                .containsOnly(18 + 16);
        assertThat(keys.notes()).contains(new KeyNote.HiddenSectors());
    }

    @ParameterizedTest
    @EnumSource
    void binary_keys_are_written_as_they_are_read(CardType type) {
        byte[] file = new byte[type.sectorCount() * 12];
        new Random(SEED).nextBytes(file);
        assertThat(KeyFiles.printBinary(KeyFiles.parse(file, "k").map(), type)).isEqualTo(file);
    }

    @Test
    void a_dump_gives_the_keys_in_its_trailers_but_not_what_only_looks_like_one() {
        KeyFile keys = sample("1k-mad1-ndef.bin");
        assertThat(keys.format()).isEqualTo(KeyFileFormat.DUMP);
        assertThat(keys.map().key(SectorNumber.of(0), KeyType.A)).contains(Key.MAD);
        assertThat(keys.map().key(SectorNumber.of(1), KeyType.A)).contains(Key.NFC);
        String mct = "+Sector: 0\n" + ("0".repeat(32) + "\n").repeat(3) + "000000000000FF078069A0A1A2A3A4A5\n"
                + "+Sector: 1\n" + ("0".repeat(32) + "\n").repeat(3) + "FFFFFFFFFFFF78778869A0A1A2A3A4A5\n";
        KeyFile plain = parse(mct);
        assertThat(plain.notes()).containsExactly(new KeyNote.ZerosLeftOut(1), new KeyNote.ReadableLeftOut(1));
        assertThat(plain.map().size()).isEqualTo(2);
    }

    @Test
    void a_newer_table_with_trailers_in_it_is_read_and_a_key_not_found_is_not_known() {
        KeyFile table = parse("""
                [+]  Sec | Blk | key A        |res| key B        |res
                [+] -----+-----+--------------+---+--------------+----
                [+]  000 | 003 | A0A1A2A3A4A5 | 1 | FFFFFFFFFFFF | D
                [+]  039 | 255 | ------------ | 0 | b0b1b2b3b4b5 | 1
                [+] -----+-----+--------------+---+--------------+----
                """);
        assertThat(table.map().size()).isEqualTo(3);
        assertThat(table.map().key(SectorNumber.of(39), KeyType.A)).isEmpty();
        assertThat(table.map().key(SectorNumber.of(39), KeyType.B)).isPresent();
        assertThat(table.map().key(SectorNumber.of(0), KeyType.A)).contains(Key.MAD);
    }

    @Test
    void a_key_map_is_written_and_read_again_without_loss() {
        Random random = new Random(SEED);
        for (int round = 0; round < 100; round++) {
            KeyMap map = randomMap(random);
            KeyFile read = KeyFiles.parse(KeyFiles.printMap(map), "map");
            assertThat(read.map()).as("seed " + SEED + ", round " + round).isEqualTo(map);
            assertThat(read.format()).isEqualTo(KeyFileFormat.MAP);
        }
    }

    private static KeyMap randomMap(Random random) {
        KeyMap map = KeyMap.EMPTY;
        for (int i = random.nextInt(30); i >= 0; i--) {
            byte[] key = new byte[6];
            random.nextBytes(key);
            String source = new String[] {"", "--key", "a file.keys", "\u5BC6\u94A5.dic", "# odd"}[random.nextInt(5)];
            map = map.with(
                    SectorNumber.of(random.nextInt(40)),
                    random.nextBoolean() ? KeyType.A : KeyType.B,
                    Key.of(key),
                    source);
        }
        return map;
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            0 A FFFFFFFFFFFF/0 A A0A1A2A3A4A5                   ;2;second time
            0 A FFFFFFFFFFFF/40 A A0A1A2A3A4A5                  ;2;not a sector number
            0 A FFFFFFFFFFFF/1 C A0A1A2A3A4A5                   ;2;A or B
            0 A FFFFFFFFFFF                                     ;1;12 hexadecimal digits
            /                                                   ;0;no key
            what is this                                        ;1;no key file known
            |000|  FFFFFFFFFFF   | 1 |  FFFFFFFFFFFF  | 1 |     ;1;no key where one was found
            """)
    void an_error_names_the_line_and_never_the_key(String text, int line, String reason) {
        UnreadableFile error = catchThrowableOfType(UnreadableFile.class, () -> parse(text.replace('/', '\n')));
        assertThat(error).as(text).isNotNull().hasMessageContaining(reason);
        assertThat(error.line()).isEqualTo(line);
        assertThat(error).hasMessageNotContaining("FFFFFFFFFFF").hasMessageNotContaining("A0A1A2A3A4A5");
    }

    @Test
    void an_empty_file_and_a_dump_without_keys_are_errors() {
        assertThatThrownBy(() -> parse("")).hasMessageContaining("no key");
        assertThatThrownBy(() -> KeyFiles.parse(new byte[1024], "zeros.bin")).hasMessageContaining("no key");
    }

    @Test
    void neither_a_list_nor_a_map_shows_keys_by_accident() {
        KeyFile file = sample("1k-mad1-ndef.bin");
        assertThat(file + " " + file.map()).doesNotContain("A0A1A2A3A4A5").doesNotContain("A0a1");
        List<Key> keys = new ArrayList<>(file.keys());
        assertThat(keys.toString()).doesNotContain("A0A1A2A3A4A5");
    }

    @Test
    void a_list_is_written_a_key_a_line() {
        assertThat(new String(KeyFiles.printList(THREE), StandardCharsets.US_ASCII))
                .isEqualTo("FFFFFFFFFFFF\nA0A1A2A3A4A5\nD3F7D3F7D3F7\n");
    }

    private static KeyFile sample(String name) {
        return KeyFiles.parse(DumpSamples.bytes(name), name);
    }

    private static KeyFile parse(String text) {
        return KeyFiles.parse(text.getBytes(StandardCharsets.UTF_8), "some.keys");
    }
}

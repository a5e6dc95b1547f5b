package cardwright.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cardwright.mifare.CardType;
import cardwright.text.Hex;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class UnreadableDumpTest {
    @SuppressWarnings("unused") // named below
    private static final Iterable<String> DUMPS = DumpSamples.DUMPS;

    @Test
    void an_empty_file_is_an_error_and_no_empty_card() {
        for (String text : new String[] {"", "\n", "\r\n \n", "# only a remark\n", "\u00EF\u00BB\u00BF"}) {
            assertThatThrownBy(() -> parse(text))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessageContaining("empty");
        }
    }

    @ParameterizedTest
    @FieldSource("DUMPS")
    void a_dump_that_is_cut_off_anywhere_is_an_error_or_says_that_its_type_was_assumed(String name) {
        byte[] file = DumpSamples.bytes(name);
        CardType type = DumpSamples.dump(name).image().type();
        // Line ends at the end are no loss.
        int last = new String(file, StandardCharsets.ISO_8859_1).stripTrailing().length();
        int accepted = 0;
        for (int length = 0; length < (name.endsWith("bin") ? file.length : last); length++) {
            byte[] cut = Arrays.copyOf(file, length);
            try {
                Dump dump = DumpFiles.parse(cut, name);
                boolean smaller = dump.image().type() != type;
                assertThat(dump.notes().isEmpty() && !smaller)
                        .as(name + " cut to " + length)
                        .isFalse();
                accepted++;
            } catch (UnreadableFile e) {
                assertThat(e).hasMessageContaining(name);
            }
        }
        assertThat(accepted).isLessThan(file.length / 20);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Filetype: Flipper NFC device/Version: 4/Device type: NTAG215/                              |0|0|another kind: NTAG215
            Filetype: Flipper SubGhz Key File/Version: 1                                               |0|0|another kind
            04112233/44556677/                                                                         |0|0|another kind: MIFARE Ultralight
            {"Created": "proxmark3", "FileType": "mfu", "blocks": {"0": "04112233"}}                   |0|0|another kind: mfu
            FFFFFFFFFFFF/                                                                              |0|0|keys, not a card
            0 A FFFFFFFFFFFF/                                                                          |0|0|keys, not a card
            hello/                                                                                     |1|0|none of the formats
            +Sector: 0/00/                                                                             |2|0|32 digits; here are 2
            +Sector: 0/0000000000000000000000000000000G/                                               |2|32|neither a hexadecimal digit
            +Sector: 0/-0000000000000000000000000000000/                                               |2|2|Half of a byte
            +Sector: 0/00000000000000000000000000000000/+Sector: 1/                                    |3|0|after 1 of 4 blocks
            +Sector: 40/                                                                               |1|0|not a sector number
            +Sector: 3/*no keys/+Sector: 3/                                                            |3|0|second time
            +Sector: 3/*no keys/                                                                       |0|0|no block
            {"FileType": "mfcard"}                                                                     |0|0|no block
            {"FileType": "mfcard", "blocks": {"256": "00"}}                                            |1|0|0 to 255
            {"FileType": "mfcard", "blocks": {"0": "0"}}                                               |1|0|32 digits; here are 1
            {"FileType": "mfcard",, "blocks": {}}                                                      |1|23|expected
            {"FileType": "mfcard", "FileType": "x"}                                                    |1|24|second time
            {"FileType": "mfcard"                                                                      |1|22|cut off
            {"FileType": 01}                                                                           |1|14|no JSON value
            {"FileType": "\\x"}                                                                        |1|16|string
            {"FileType": "mfcard"} x                                                                   |1|24|after the end
            Filetype: Flipper NFC device/Version: 9/Device type: Mifare Classic/                       |2|0|2 to 4
            Filetype: Flipper NFC device/Version: 4/Device type: Mifare Classic/Mifare Classic type: 8K|4|0|none of MINI
            Filetype: Flipper NFC device/Version: 4/Device type: Mifare Classic/                       |0|0|"Mifare Classic type: …" is missing
            """)
    void an_error_names_the_place_and_the_reason(String text, int line, int column, String reason) {
        UnreadableFile error = catchThrowableOfType(
                UnreadableFile.class,
                () -> parse(text.strip().replace("/\\x", "\\x").replace('/', '\n')));
        assertThat(error).as(text).isNotNull().hasMessageContaining(reason).hasMessageContaining("some.file");
        assertThat(error.line()).as(error.getMessage()).isEqualTo(line);
        assertThat(error.column()).as(error.getMessage()).isEqualTo(column);
    }

    @Test
    void a_wrong_digit_in_a_flipper_block_is_named_by_its_place_on_the_line() {
        String file = text("1k-full.nfc").replace("Block 2: 00 00", "Block 2: 00 0x");
        UnreadableFile error = catchThrowableOfType(UnreadableFile.class, () -> parse(file));
        assertThat(error.column()).isEqualTo("Block 2: 00 0x".length());
        assertThat(error.line())
                .isEqualTo(file.substring(0, file.indexOf("Block 2:")).split("\n", -1).length);
    }

    @Test
    void a_value_between_two_bytes_must_be_one_space_as_the_flipper_counts_them() {
        assertThatThrownBy(() -> parse(text("1k-full.nfc").replace("Block 2: 00 00", "Block 2: 00  00")))
                .hasMessageContaining("character 13");
    }

    @Test
    void binary_keys_and_utf_16_are_named_for_what_they_are() {
        assertThatThrownBy(() -> DumpFiles.parse(DumpSamples.bytes("1k-keys-A-then-B.bin"), "k"))
                .hasMessageContaining("keys, not a card");
        byte[] wide = text("1k-full.mct").getBytes(StandardCharsets.UTF_16LE);
        byte[] marked = Hex.parse("FFFE" + Hex.of(wide));
        assertThatThrownBy(() -> DumpFiles.parse(marked, "w")).hasMessageContaining("UTF-8");
    }

    @Test
    void a_json_that_nests_too_deep_is_refused_and_not_followed() {
        String deep = "{\"a\":" + "[".repeat(100_000);
        assertThatThrownBy(() -> parse(deep)).isInstanceOf(UnreadableFile.class).hasMessageContaining("32");
    }

    @Test
    void a_raw_dump_of_any_first_byte_is_a_raw_dump() {
        for (int first = 0; first < 256; first++) {
            byte[] bytes = DumpFiles.print(DumpSamples.dump("1k-mad1-ndef.bin"), DumpFormat.RAW)
                    .bytes();
            bytes[0] = (byte) first;
            assertThat(DumpFiles.parse(bytes, "raw").origin().format()).hasValue(DumpFormat.RAW);
        }
    }

    @Test
    void every_length_that_no_card_has_is_refused() {
        List<Integer> accepted = new java.util.ArrayList<>();
        for (int length = 1; length <= 5000; length++) {
            try {
                DumpFiles.parse(new byte[length], "raw");
                accepted.add(length);
            } catch (UnreadableFile e) {
                assertThat(e.line()).isZero();
            }
        }
        assertThat(accepted).containsExactly(320, 1024, 1152, 2048, 4096);
    }

    private static Dump parse(String text) {
        return DumpFiles.parse(text.getBytes(StandardCharsets.ISO_8859_1), "some.file");
    }

    private static String text(String sample) {
        return new String(DumpSamples.bytes(sample), StandardCharsets.ISO_8859_1);
    }
}

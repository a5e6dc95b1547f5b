package cardwright.dump;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.Uid;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FormatDetailsTest {
    @Test
    void the_hidden_sectors_of_an_EV1_card_are_said_kept_where_there_is_a_place_and_said_where_not() {
        byte[] file = Arrays.copyOf(DumpSamples.bytes("1k-mad1-ndef.bin"), 1152);
        Arrays.fill(file, 1024, 1152, (byte) 0x5A);
        Dump dump = DumpFiles.parse(file, "ev1.bin");
        assertThat(dump.image().type()).isEqualTo(CardType.CLASSIC_1K);
        assertThat(dump.notes()).containsExactly(new DumpNote.HiddenSectors(false));
        for (DumpFormat format : List.of(DumpFormat.RAW, DumpFormat.EML, DumpFormat.PROXMARK)) {
            PrintedDump printed = DumpFiles.print(dump, format);
            assertThat(printed.notes()).doesNotContain(new DumpNote.HiddenSectors(true));
            Dump back = DumpFiles.parse(printed.bytes(), "back");
            assertThat(back.notes()).as(format.word()).containsExactly(new DumpNote.HiddenSectors(false));
            assertThat(DumpFiles.print(back, DumpFormat.RAW).bytes())
                    .as(format.word())
                    .isEqualTo(file);
        }
        for (DumpFormat format : List.of(DumpFormat.MCT, DumpFormat.MCT_JSON, DumpFormat.FLIPPER)) {
            assertThat(DumpFiles.print(dump, format).notes()).contains(new DumpNote.HiddenSectors(true));
        }
    }

    @Test
    void flipper_version_2_has_ATQA_low_byte_first_and_version_4_high_byte_first() {
        String four = text("1k-full.nfc");
        assertThat(four).contains("Version: 4\n").contains("ATQA: 00 04\n");
        String two = four.replace("Version: 4\n", "Version: 2\n").replace("ATQA: 00 04\n", "ATQA: 04 00\n");
        assertThat(parse(two).atqa()).isEqualTo(parse(four).atqa()).hasValue(0x0004);
        assertThat(print(parse(two), DumpFormat.FLIPPER)).isEqualTo(two);
    }

    @Test
    void a_flipper_file_of_data_format_1_knows_what_its_key_maps_say() {
        StringBuilder file = new StringBuilder(text("flipper-v1-header.txt")
                .replace("Key A map: 000000000000FFFF", "Key A map: 000000000000FFF9")
                .replace("Key B map: 000000000000FFFF", "Key B map: 000000000000FFFB"));
        for (int i = 1; i < 64; i++) {
            boolean readable = i / 4 != 2;
            String zeros = "00 ".repeat(15) + "00";
            String trailer = readable ? "FF FF FF FF FF FF FF 07 80 69 FF FF FF FF FF FF" : zeros;
            file.append("Block ").append(i).append(": ").append(i % 4 == 3 ? trailer : zeros);
            file.append('\n');
        }
        CardImage image = parse(file.toString().replace("FF FF FF FF FF FF FF 07", "00 00 00 00 00 00 FF 07"))
                .image();
        assertThat(image.block(BlockNumber.of(8)).known()).isZero();
        assertThat(image.block(BlockNumber.of(11)).known()).isZero();
        assertThat(image.block(BlockNumber.of(4)).known()).isEqualTo(0xFFFF);
        assertThat(image.key(SectorNumber.of(1), KeyType.A)).isEmpty();
        assertThat(image.key(SectorNumber.of(1), KeyType.B)).contains(Key.TRANSPORT);
        assertThat(image.access(SectorNumber.of(1))).isPresent();
        assertThat(image.key(SectorNumber.of(3), KeyType.A)).isPresent();
    }

    @Test
    void a_flipper_file_keeps_remarks_and_lines_that_are_not_ours() {
        String file = text("1k-partial.nfc")
                .replace("SAK: 08\n", "SAK: 08\n# mine: \u00C3\u00A4\nOwn line: yes\n")
                .replace("Block 5:", "# before five\nBlock 5:");
        assertThat(print(parse(file), DumpFormat.FLIPPER)).isEqualTo(file);
        PrintedDump other = DumpFiles.print(parse(file), DumpFormat.MCT);
        assertThat(other.notes())
                .contains(new DumpNote.NoPlaceForFields(List.of("Own line")), new DumpNote.NoPlaceForAnswers())
                .anyMatch(DumpNote.NoPlaceForRemarks.class::isInstance);
    }

    @Test
    void a_changed_block_is_all_that_changes_in_a_file() {
        for (String name : List.of("1k-empty-comment-crlf.eml", "1k-full.mct", "1k-full.nfc", "1k-mfc-v3.json")) {
            String before = text(name);
            Dump dump = parse(before);
            Dump changed = dump.with(dump.image().with(BlockNumber.of(5), Block.parse("ABCDEF0123456789".repeat(2))));
            String after = print(changed, dump.origin().format().orElseThrow());
            List<String> lines = before.lines().toList();
            List<String> now = after.lines().toList();
            assertThat(now).as(name).hasSameSizeAs(lines);
            long differing = java.util.stream.IntStream.range(0, now.size())
                    .filter(i -> !now.get(i).equals(lines.get(i)))
                    .count();
            assertThat(differing).as(name).isEqualTo(1);
        }
    }

    @Test
    void a_changed_trailer_changes_sector_keys_and_drops_words_that_are_no_longer_true() {
        Dump dump = DumpSamples.dump("1k-mfc-v2.json");
        Block trailer = Block.parse("A0A1A2A3A4A5787788C1FFFFFFFFFFFF");
        String json = print(dump.with(dump.image().with(BlockNumber.of(3), trailer)), DumpFormat.PROXMARK);
        assertThat(json).contains("\"KeyA\": \"A0A1A2A3A4A5\"").contains("\"AccessConditions\": \"787788C1\"\n");
        assertThat(json.split("AccessConditionsText", -1)).hasSize(16);
    }

    @Test
    void ATQA_in_either_order_is_one_number() {
        String air = text("1k-mfc-v2.json");
        String number = air.replace("\"ATQA\": \"0400\"", "\"ATQA\": \"0004\"");
        assertThat(parse(air).atqa()).isEqualTo(parse(number).atqa()).hasValue(0x0004);
        assertThat(print(parse(number), DumpFormat.PROXMARK)).isEqualTo(number);
    }

    @Test
    void a_json_without_some_blocks_knows_them_not_and_a_SAK_tells_the_type() {
        String json = "{\"FileType\":\"mfc v2\",\"Card\":{\"UID\":\"\",\"SAK\":\"18\"},\"blocks\":{\"3\":\""
                + "ab".repeat(16) + "\"}}";
        Dump dump = parse(json);
        assertThat(dump.image().type()).isEqualTo(CardType.CLASSIC_4K);
        assertThat(dump.image().uid()).isEmpty();
        assertThat(dump.image().block(BlockNumber.of(2)).known()).isZero();
        assertThat(dump.image().block(BlockNumber.of(3)).known()).isEqualTo(0xFFFF);
    }

    @Test
    void a_json_of_mifare_classic_tool_has_dashes_for_what_is_not_known() {
        String json = "{\"Created\": \"MifareClassicTool\", \"FileType\": \"mfcard\", \"blocks\": {\"0\": \""
                + "-".repeat(32) + "\", \"3\": \"" + "-".repeat(12) + "FF078069FFFFFFFFFFFF\"}}";
        Dump dump = parse(json);
        assertThat(dump.origin().format()).hasValue(DumpFormat.MCT_JSON);
        assertThat(dump.image().block(BlockNumber.of(3)).known()).isEqualTo(0xFFC0);
        assertThat(dump.notes()).containsExactly(new DumpNote.TypeAssumed(CardType.MINI));
    }

    @Test
    void what_had_to_be_assumed_is_said() {
        PrintedDump printed = DumpFiles.print(DumpSamples.dump("1k-empty.eml"), DumpFormat.FLIPPER);
        assertThat(printed.notes()).containsExactly(new DumpNote.IdentityAssumed(Uid.parse("01A062BD"), 0x0004, 0x08));
        PrintedDump large = DumpFiles.print(DumpSamples.dump("4k-7byte-uid.bin"), DumpFormat.FLIPPER);
        assertThat(large.notes())
                .containsExactly(new DumpNote.IdentityAssumed(Uid.parse("04112233445566"), 0x0042, 0x18));
    }

    @Test
    void a_UID_that_block_0_does_not_tell_is_not_lost_in_silence() {
        CardImage image = DumpSamples.dump("1k-empty.eml").image().with(Uid.parse("0BADCAFE"));
        Dump dump = new Dump(image, OptionalInt.empty(), OptionalInt.empty(), DumpOrigin.NONE);
        assertThat(DumpFiles.print(dump, DumpFormat.RAW).notes())
                .containsExactly(new DumpNote.NoPlaceForUid(Uid.parse("0BADCAFE")));
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_are_read_and_written_again() {
        for (String name : List.of("1k-full.mct", "1k-full.nfc", "1k-empty.eml", "1k-mfc-v2.json")) {
            String file = "\u00EF\u00BB\u00BF" + text(name).replace("\n", "\r\n");
            Dump dump = parse(file);
            assertThat(ImageDiff.of(dump.image(), DumpSamples.dump(name).image())
                            .isEmpty())
                    .isTrue();
            assertThat(print(dump, dump.origin().format().orElseThrow())).isEqualTo(file);
        }
    }

    private static Dump parse(String text) {
        return DumpFiles.parse(text.getBytes(StandardCharsets.ISO_8859_1), "some.file");
    }

    private static String print(Dump dump, DumpFormat format) {
        return new String(DumpFiles.print(dump, format).bytes(), StandardCharsets.ISO_8859_1);
    }

    private static String text(String sample) {
        return new String(DumpSamples.bytes(sample), StandardCharsets.ISO_8859_1);
    }
}

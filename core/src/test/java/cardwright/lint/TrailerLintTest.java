package cardwright.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.Samples;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import cardwright.text.Hex;
import cardwright.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the keys of a trailer tell. 787788 has key B as a key, FF0780 as data.
class TrailerLintTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            FFFFFFFFFFFF FF0780 69 FFFFFFFFFFFF => warning transport-keys @ key A, note key-b-is-data @ key B
            FFFFFFFFFFFF 787788 C1 FFFFFFFFFFFF => warning transport-keys @ keys A and B, warning keys-equal @ keys A and B
            A0A1A2A3A4A5 787788 C1 FFFFFFFFFFFF => warning transport-keys @ key B
            FFFFFFFFFFFF 787788 C1 B0B1B2B3B4B5 => warning transport-keys @ key A
            A0A1A2A3A4A5 787788 C1 A0A1A2A3A4A5 => warning keys-equal @ keys A and B
            A0A1A2A3A4A5 FF0780 C1 A0A1A2A3A4A5 => note key-b-is-data @ key B
            000000000000 787788 C1 000000000000 => warning zero-key @ keys A and B
            000000000000 787788 C1 B0B1B2B3B4B5 => warning zero-key @ key A
            A0A1A2A3A4A5 787788 C1 000000000000 => warning zero-key @ key B
            A0A1A2A3A4A5 FF0780 C1 000000000000 => note key-b-is-data @ key B
            000000000000 787788 C1 FFFFFFFFFFFF => warning transport-keys @ key B, warning zero-key @ key A
            A0A1A2A3A4A5 787788 C1 B0B1B2B3B4B5 => -
            FFFFFFFFFFFE 787788 C1 00000000000F => -
            """)
    void keys_are_found_out_exactly_when_they_are_keys(String trailer, String findings) {
        SectorTrailer parsed = SectorTrailer.parse(Block.parse(trailer));
        assertThat(lines(Lint.trailer(parsed))).isEqualTo(findings);
        assertThat(mask(Lint.trailer(parsed))).isEqualTo(Lint.mask(Hex.parse(trailer), 0));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            FFFFFFFFFFFF 787788 69 FFFFFFFFFFFF, FFFF, false => warning transport-keys @ keys A and B, warning keys-equal @ keys A and B
            FFFFFFFFFFFF 787788 69 FFFFFFFFFFFF, 03C0, false => -
            FFFFFFFFFFFF 787788 69 FFFFFFFFFFFF, 03FF, false => warning transport-keys @ key A
            FFFFFFFFFFFF 787788 69 FFFFFFFFFFFF, FFC0, false => warning transport-keys @ key B
            FFFFFFFFFFFF 787788 69 FFFFFFFFFFFF, FFDF, false => warning transport-keys @ key B
            FFFFFFFFFFFF 787788 69 FFFFFFFFFFFF, FE3F, false => warning transport-keys @ key A
            A0A1A2A3A4A5 FF0780 69 FFFFFFFFFFFF, FFFF, false => note key-b-is-data @ key B
            A0A1A2A3A4A5 FF0781 69 FFFFFFFFFFFF, FFFF, false => error malformed-access-bytes @ access bytes
            A0A1A2A3A4A5 0F078F 69 B0B1B2B3B4B5, FFFF, true => note block-unwritable @ blocks 0-4, 5-9 and 10-14
            A0A1A2A3A4A5 0F078F 69 B0B1B2B3B4B5, FFFF, false => note block-unwritable @ blocks 0, 1 and 2
            """)
    void of_a_trailer_known_in_part_only_what_is_known_is_judged(String given, String findings) {
        String[] parts = given.split(", ", -1);
        PartialBlock trailer = new PartialBlock(Block.parse(parts[0]), Integer.parseInt(parts[1], 16));
        assertThat(lines(Lint.trailer(trailer, Boolean.parseBoolean(parts[2])))).isEqualTo(findings);
    }

    @Test
    void a_mask_of_sixteen_bytes_holds_the_same_findings_as_the_list() {
        byte[] memory = new byte[40];
        Samples.bytes(14, bytes -> {
            byte[] access = AccessConditions.ofWord((bytes[12] & 0xF) << 8 | (bytes[13] & 0xFF))
                    .toBytes();
            System.arraycopy(bytes, 0, memory, 7, 6);
            System.arraycopy(access, 0, memory, 13, 3);
            System.arraycopy(bytes, bytes[6] < 0 ? 0 : 6, memory, 17, 6);
            Block block = Block.of(memory, 7);
            assertThat(Lint.mask(memory, 7)).isEqualTo(mask(Lint.trailer(SectorTrailer.parse(block))));
        });
    }

    @Test
    void malformed_access_bytes_are_the_only_finding_of_a_trailer_and_say_what_a_card_does() {
        assertThat(Lint.mask(Hex.parse("FFFFFFFFFFFFFF078169FFFFFFFFFFFF"), 0))
                .isEqualTo(FindingId.MALFORMED_ACCESS_BYTES.mask());
        List<Finding> findings = Lint.bytes(0xFF, 0x07, 0x81);
        assertThat(lines(findings)).isEqualTo("error malformed-access-bytes @ access bytes");
        assertThat(findings.getFirst().message().in(Language.EN))
                .contains("FF 07 81", "the low nibble of byte 8 is 1 and should be 0", "blocks the sector for good");
        assertThat(findings.getFirst().message().in(Language.ZH)).contains("FF 07 81", "字节 8 的低半字节为 1，应为 0", "永久锁死");
        assertThat(lines(Lint.bytes((byte) 0xFF, (byte) 0x07, (byte) 0x81)))
                .isEqualTo("error malformed-access-bytes @ access bytes");
    }

    @Test
    void a_trailer_that_is_cut_short_is_a_mistake_of_the_program() {
        byte[] memory = Hex.parse("FFFFFFFFFFFFFF078069FFFFFFFFFFFF");
        assertThatThrownBy(() -> Lint.mask(memory, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_sector_that_is_known_is_named() {
        SectorTrailer trailer = SectorTrailer.parse(Block.parse("FFFFFFFFFFFF78778869FFFFFFFFFFFF"));
        List<Finding> findings = Lint.trailer(trailer, SectorNumber.of(4));
        assertThat(lines(findings))
                .isEqualTo("warning transport-keys @ sector 4, keys A and B,"
                        + " warning keys-equal @ sector 4, keys A and B");
        assertThat(findings.getFirst().place().in(Language.ZH)).isEqualTo("扇区 4，密钥 A 和 B");
    }

    @Test
    void no_text_of_a_finding_holds_a_secret_key() {
        SectorTrailer trailer = SectorTrailer.parse(Block.parse("123456789ABC787788C1123456789ABC"));
        for (Finding finding : Lint.trailer(trailer)) {
            for (Language language : Language.values()) {
                assertThat(finding.message().in(language)).doesNotContain("123456789ABC");
            }
        }
    }

    private static int mask(List<Finding> findings) {
        return findings.stream().mapToInt(finding -> finding.id().mask()).reduce(0, (some, more) -> some | more);
    }

    private static String lines(List<Finding> findings) {
        List<String> lines = findings.stream()
                .map(finding -> finding.severity().word() + " " + finding.id().id() + " @ "
                        + finding.place().in(Language.EN))
                .toList();
        return lines.isEmpty() ? "-" : String.join(", ", lines);
    }
}

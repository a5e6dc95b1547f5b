package cardwright.lint;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.DataSheet;
import cardwright.mifare.SectorTrailer;
import cardwright.text.Hex;
import cardwright.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A change is found out when there is no way back, or when a card won't make it.
class ChangeLintTest {
    /// Whether the access bytes, and the keys, can be written by anybody.
    private static final String TRAILERS = """
            C1C2C3  access  keys
            000     fixed   open
            001     open    open
            010     fixed   fixed
            011     open    open
            100     fixed   open
            101     open    fixed
            110     fixed   fixed
            111     fixed   fixed
            """;

    /// Data 000 under trailers 000 to 111 in their order, then data 101.
    private static final String ONE_OF_EACH_TRAILER =
            "FF0F00 FF0780 7F0F08 7F0788 F78F00 F78780 778F08 778788 F87870 F870F0 787878 7870F8 F0F870 F0F0F0 70F878 70F0F8";

    @Test
    void a_change_has_no_way_back_exactly_when_access_bytes_could_be_changed_before_and_not_after() {
        List<String> encodings = List.of(ONE_OF_EACH_TRAILER.split(" "));
        for (String before : encodings) {
            for (String after : encodings) {
                AccessConditions old = conditions(before);
                AccessConditions changed = conditions(after);
                List<FindingId> found =
                        Lint.change(old, changed).stream().map(Finding::id).toList();
                assertThat(found.contains(FindingId.IRREVERSIBLE_CHANGE))
                        .as("%s to %s", old, changed)
                        .isEqualTo(access(old).equals("open") && access(changed).equals("fixed"));
                assertThat(found.contains(FindingId.CHANGE_WITHOUT_EFFECT))
                        .as("%s to %s", old, changed)
                        .isEqualTo(access(old).equals("fixed") && !before.equals(after));
            }
        }
    }

    @Test
    void a_change_has_the_findings_of_what_it_makes() {
        AccessConditions worked = AccessConditions.parse(0xE8, 0x73, 0xC1);
        assertThat(Lint.change(AccessConditions.TRANSPORT, worked).stream().map(Finding::id))
                .containsExactlyElementsOf(
                        Lint.conditions(worked).stream().map(Finding::id).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            A0A1A2A3A4A5 078F0F 43 B0B1B2B3B4B5 | A0A1A2A3A4A5 078F0F 43 B0B1B2B3B4B5 => -
            A0A1A2A3A4A5 078F0F 43 B0B1B2B3B4B5 | A0A1A2A3A4A6 078F0F 43 B0B1B2B3B4B5 => key A
            A0A1A2A3A4A5 078F0F 43 B0B1B2B3B4B5 | A0A1A2A3A4A5 078F0F 43 B0B1B2B3B4B6 => key B
            A0A1A2A3A4A5 078F0F 43 B0B1B2B3B4B5 | A0A1A2A3A4A5 078F0F 40 B0B1B2B3B4B5 => access bytes
            A0A1A2A3A4A5 078F0F 43 B0B1B2B3B4B5 | D3F7D3F7D3F7 7F0788 40 D3F7D3F7D3F7 => key A, access bytes and key B
            000000000000 078F0F 43 000000000000 | D3F7D3F7D3F7 078F0F 43 B0B1B2B3B4B5 => -
            A0A1A2A3A4A5 7F0788 40 B0B1B2B3B4B5 | D3F7D3F7D3F7 FF0780 69 FFFFFFFFFFFF => -
            A0A1A2A3A4A5 F0FF00 40 B0B1B2B3B4B5 | D3F7D3F7D3F7 F0FF00 40 FFFFFFFFFFFF => -
            A0A1A2A3A4A5 F0FF00 40 B0B1B2B3B4B5 | D3F7D3F7D3F7 F0FF00 41 FFFFFFFFFFFF => access bytes
            A0A1A2A3A4A5 F0F780 40 B0B1B2B3B4B5 | D3F7D3F7D3F7 787788 40 B0B1B2B3B4B5 => key A
            """)
    void a_part_that_nobody_may_write_stays_as_it_is(String trailers, String parts) {
        int bar = trailers.indexOf('|');
        List<Finding> findings = Lint.change(trailer(trailers.substring(0, bar)), trailer(trailers.substring(bar + 1)));
        List<String> places = findings.stream()
                .filter(finding -> finding.id() == FindingId.CHANGE_WITHOUT_EFFECT)
                .map(finding -> finding.place().in(Language.EN))
                .toList();
        assertThat(places).isEqualTo(parts.equals("-") ? List.of() : List.of(parts));
    }

    @Test
    void keys_that_can_be_thawed_are_not_given_up() {
        SectorTrailer before = trailer("A0A1A2A3A4A5 F0F780 40 B0B1B2B3B4B5");
        SectorTrailer after = trailer("D3F7D3F7D3F7 F0F780 40 B0B1B2B3B4B5");
        assertThat(message(before, after, Language.EN)).contains("Write the new access bytes first, with key B");
        assertThat(message(before, after, Language.ZH)).contains("请先用密钥 B 写入新的访问控制字节");
        SectorTrailer frozen = trailer("A0A1A2A3A4A5 078F0F 40 B0B1B2B3B4B5");
        assertThat(message(frozen, after, Language.EN)).contains("nobody can ever change this");
    }

    @Test
    void making_a_card_read_only_is_said_to_be_for_ever() {
        Finding finding = Lint.change(AccessConditions.TRANSPORT, AccessConditions.parse(0x07, 0x8F, 0x0F)).stream()
                .filter(found -> found.id() == FindingId.IRREVERSIBLE_CHANGE)
                .findFirst()
                .orElseThrow();
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.place().in(Language.EN)).isEqualTo("access bytes");
        assertThat(finding.message().in(Language.EN))
                .startsWith("This can't be undone")
                .contains("110", "011");
        assertThat(finding.message().in(Language.ZH)).startsWith("这一步无法撤销").contains("110", "011");
    }

    private static String message(SectorTrailer before, SectorTrailer after, Language language) {
        return Lint.change(before, after).stream()
                .filter(finding -> finding.id() == FindingId.CHANGE_WITHOUT_EFFECT)
                .findFirst()
                .orElseThrow()
                .message()
                .in(language);
    }

    private static AccessConditions conditions(String hex) {
        byte[] bytes = Hex.parse(hex);
        return AccessConditions.parse(bytes[0], bytes[1], bytes[2]);
    }

    private static SectorTrailer trailer(String bytes) {
        return SectorTrailer.parse(Block.parse(bytes.strip()));
    }

    private static String access(AccessConditions conditions) {
        return DataSheet.cell(TRAILERS, conditions.trailer().bits(), "access");
    }
}

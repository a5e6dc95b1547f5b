package cardwright.lint;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.mifare.AccessConditions;
import cardwright.mifare.DataSheet;
import cardwright.mifare.SectorNumber;
import cardwright.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Every finding of access conditions appears exactly where it should: all 4096 of them against what
/// follows from the data sheet, worked out by hand.
class ConditionsLintTest {
    /// What is the matter with a data condition where key B is a key.
    private static final String WITH_KEY_B = """
            C1C2C3  unreadable  unwritable  drains  lost
            000     -           -           -       -
            001     -           x           x       -
            010     -           x           -       -
            011     -           -           -       -
            100     -           -           -       -
            101     -           x           -       -
            110     -           -           -       -
            111     x           x           -       -
            """;

    /// The same where key B can be read; lost are the operations that only key B has.
    private static final String WITHOUT_KEY_B = """
            C1C2C3  unreadable  unwritable  drains  lost
            000     -           -           -       -
            001     -           x           x       -
            010     -           x           -       -
            011     x           x           -       read-or-write
            100     -           x           -       write
            101     x           x           -       read
            110     -           x           x       write-or-increment
            111     x           x           -       -
            """;

    private static final String TRAILERS = """
            C1C2C3  keyB  access  keys
            000     data  frozen  -
            001     data  -       -
            010     data  frozen  frozen
            011     key   -       -
            100     key   frozen  -
            101     key   -       thawable
            110     key   frozen  frozen
            111     key   frozen  frozen
            """;

    /// Cells that were looked up already.
    private static final Map<List<String>, String> CELLS = new HashMap<>();

    private static final List<String> BLOCKS = List.of(
            "",
            "block 0",
            "block 1",
            "blocks 0 and 1",
            "block 2",
            "blocks 0 and 2",
            "blocks 1 and 2",
            "blocks 0, 1 and 2");

    @Test
    void every_finding_is_there_exactly_when_it_should_be_for_all_4096_conditions() {
        for (int word = 0; word < 4096; word++) {
            AccessConditions conditions = AccessConditions.ofWord(word);
            assertThat(Lint.conditions(conditions).stream().map(ConditionsLintTest::line))
                    .as(conditions.toString())
                    .containsExactlyElementsOf(expected(conditions));
        }
    }

    @Test
    void a_mask_holds_the_same_findings_as_the_list_for_all_4096_conditions() {
        for (int word = 0; word < 4096; word++) {
            int mask = 0;
            for (Finding finding : Lint.conditions(AccessConditions.ofWord(word))) {
                mask |= finding.id().mask();
            }
            assertThat(Lint.mask(word)).as("%d", word).isEqualTo(mask);
        }
    }

    @Test
    void the_operations_lost_with_a_readable_key_B_are_named_block_by_block_for_all_4096_conditions() {
        for (int word = 0; word < 4096; word++) {
            AccessConditions conditions = AccessConditions.ofWord(word);
            List<String> lost = lost(conditions);
            if (!lost.isEmpty()) {
                String message =
                        Lint.conditions(conditions).getFirst().message().in(Language.EN);
                assertThat(message)
                        .contains(" are lost: " + String.join("; ", lost) + ". Choose trailer condition 011")
                        .contains("under trailer condition "
                                + conditions.trailer().bits());
            }
        }
    }

    @Test
    void in_a_sector_that_is_known_the_blocks_have_their_numbers_on_the_card() {
        AccessConditions conditions = AccessConditions.parse(0xE8, 0x73, 0xC1);
        assertThat(Lint.conditions(conditions, SectorNumber.of(2)).stream().map(ConditionsLintTest::line))
                .containsExactly(
                        "error key-b-readable-but-needed @ sector 2, blocks 8, 9 and 10",
                        "warning block-unreadable @ sector 2, block 10",
                        "warning value-not-rechargeable @ sector 2, block 8",
                        "note block-unwritable @ sector 2, blocks 8, 9 and 10");
        assertThat(Lint.conditions(conditions, SectorNumber.of(39))
                        .getFirst()
                        .message()
                        .in(Language.EN))
                .contains("blocks 240-244: nobody can write or increment; blocks 245-249: nobody can write;"
                        + " blocks 250-254: nobody can read.");
    }

    @Test
    void that_nobody_can_write_the_manufacturers_block_is_no_finding() {
        AccessConditions conditions = AccessConditions.parse(0xE8, 0x73, 0xC1);
        List<Finding> findings = Lint.conditions(conditions, SectorNumber.of(0));
        assertThat(findings.stream().map(ConditionsLintTest::line))
                .containsExactly(
                        "error key-b-readable-but-needed @ sector 0, blocks 1 and 2",
                        "warning block-unreadable @ sector 0, block 2",
                        "note block-unwritable @ sector 0, blocks 1 and 2");
        AccessConditions onlyBlockZero = of("100", "000", "000", "001");
        assertThat(Lint.conditions(onlyBlockZero, SectorNumber.of(0)).stream().map(ConditionsLintTest::line))
                .containsExactly("note key-b-is-data @ sector 0, key B");
        AccessConditions unreadable = of("011", "000", "000", "001");
        assertThat(Lint.conditions(unreadable, SectorNumber.of(0)).stream().map(ConditionsLintTest::line))
                .containsExactly(
                        "error key-b-readable-but-needed @ sector 0, block 0",
                        "warning block-unreadable @ sector 0, block 0");
    }

    private static List<String> expected(AccessConditions conditions) {
        String trailer = conditions.trailer().bits();
        String lost = blocks(conditions, "lost");
        List<String> lines = new ArrayList<>();
        add(lines, "error key-b-readable-but-needed @ ", lost);
        add(lines, "warning block-unreadable @ ", blocks(conditions, "unreadable"));
        add(lines, "warning value-not-rechargeable @ ", blocks(conditions, "drains"));
        add(lines, "warning access-bits-frozen @ ", trailer(trailer, "access").equals("frozen") ? "access bytes" : "");
        add(lines, "warning key-frozen @ ", trailer(trailer, "keys").equals("frozen") ? "keys A and B" : "");
        add(lines, "note block-unwritable @ ", blocks(conditions, "unwritable"));
        add(lines, "note key-frozen @ ", trailer(trailer, "keys").equals("thawable") ? "keys A and B" : "");
        boolean data = trailer(trailer, "keyB").equals("data");
        add(lines, "note key-b-is-data @ ", data && lost.isEmpty() ? "key B" : "");
        return lines;
    }

    private static void add(List<String> lines, String finding, String place) {
        if (!place.isEmpty()) {
            lines.add(finding + place);
        }
    }

    private static String blocks(AccessConditions conditions, String column) {
        int groups = 0;
        for (int group = 0; group < 3; group++) {
            groups |= fact(conditions, group, column).equals("-") ? 0 : 1 << group;
        }
        return BLOCKS.get(groups);
    }

    private static List<String> lost(AccessConditions conditions) {
        List<String> lines = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (int group = 0; group < 3; group++) {
            String operations = fact(conditions, group, "lost");
            if (!operations.equals("-") && !seen.contains(operations)) {
                seen.add(operations);
                int groups = 0;
                for (int other = 0; other < 3; other++) {
                    groups |= fact(conditions, other, "lost").equals(operations) ? 1 << other : 0;
                }
                lines.add(BLOCKS.get(groups) + ": nobody can " + operations.replace('-', ' '));
            }
        }
        return lines;
    }

    private static String fact(AccessConditions conditions, int group, String column) {
        boolean data = trailer(conditions.trailer().bits(), "keyB").equals("data");
        return cell(data ? WITHOUT_KEY_B : WITH_KEY_B, conditions.data(group).bits(), column);
    }

    private static String trailer(String bits, String column) {
        return cell(TRAILERS, bits, column);
    }

    private static String cell(String table, String bits, String column) {
        return CELLS.computeIfAbsent(
                List.of(table, bits, column), cell -> DataSheet.cell(cell.get(0), cell.get(1), cell.get(2)));
    }

    private static AccessConditions of(String first, String second, String third, String trailer) {
        for (int word = 0; word < 4096; word++) {
            AccessConditions conditions = AccessConditions.ofWord(word);
            if (conditions.toString().endsWith("(" + first + " " + second + " " + third + ", " + trailer + ")")) {
                return conditions;
            }
        }
        throw new IllegalArgumentException(first + " " + second + " " + third + ", " + trailer);
    }

    private static String line(Finding finding) {
        return finding.severity().word() + " " + finding.id().id() + " @ "
                + finding.place().in(Language.EN);
    }
}

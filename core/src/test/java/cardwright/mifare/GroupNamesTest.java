package cardwright.mifare;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Blocks are called by the numbers a person finds on the card.
class GroupNamesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 1, 2",
        "1, 4, 5, 6",
        "31, 124, 125, 126",
        "32, 128-132, 133-137, 138-142",
        "39, 240-244, 245-249, 250-254"
    })
    void a_group_has_its_blocks_of_the_card(int sector, String first, String second, String third) {
        GroupNames names = GroupNames.of(SectorNumber.of(sector));
        assertThat(names.numbers(0)).isEqualTo(first);
        assertThat(names.numbers(1)).isEqualTo(second);
        assertThat(names.numbers(2)).isEqualTo(third);
    }

    @Test
    void the_blocks_of_a_group_are_those_that_the_group_governs() {
        for (int block = 0; block <= BlockNumber.MAX; block++) {
            BlockNumber number = BlockNumber.of(block);
            if (!number.isTrailer()) {
                String numbers = GroupNames.of(number.sector()).numbers(number.accessGroup());
                int dash = numbers.indexOf('-');
                int first = Integer.parseInt(dash < 0 ? numbers : numbers.substring(0, dash));
                int last = Integer.parseInt(numbers.substring(dash + 1));
                assertThat(block).isBetween(first, last);
            }
        }
    }

    @Test
    void one_block_is_a_block_and_several_are_blocks() {
        GroupNames small = GroupNames.OF_ANY_SECTOR;
        assertThat(small.blocks(1).in(Language.EN)).isEqualTo("block 0");
        assertThat(small.blocks(6).in(Language.EN)).isEqualTo("blocks 1 and 2");
        assertThat(small.blocks(7).in(Language.ZH)).isEqualTo("块 0、1、2");
        assertThat(GroupNames.of(SectorNumber.of(32)).blocks(2).in(Language.EN)).isEqualTo("blocks 133-137");
        assertThat(GroupNames.ofEachSector(false).blocks(4).in(Language.EN)).isEqualTo("block 2 of each");
        assertThat(GroupNames.ofEachSector(true).blocks(4).in(Language.ZH)).isEqualTo("每扇区块 10-14");
    }
}

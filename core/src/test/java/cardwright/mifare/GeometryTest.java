package cardwright.mifare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.text.InvalidInput;
import cardwright.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where blocks and sectors lie: all 256 blocks, all 40 sectors, all four card types.
class GeometryTest {
    @Test
    void every_block_lies_in_its_sector_at_its_position_under_its_group() {
        int blocks = 0;
        for (List<String> row : DataSheet.rows(DataSheet.SECTORS)) {
            SectorNumber sector = SectorNumber.of(Integer.parseInt(row.get(0)));
            int first = Integer.parseInt(row.get(1));
            int trailer = Integer.parseInt(row.get(2));
            int count = trailer - first + 1;
            assertThat(sector.firstBlock()).isEqualTo(BlockNumber.of(first));
            assertThat(sector.trailer()).isEqualTo(BlockNumber.of(trailer));
            assertThat(sector.blockCount()).isEqualTo(count);
            assertThat(sector.isLarge()).isEqualTo(count == 16);
            for (int position = 0; position < count; position++) {
                BlockNumber block = BlockNumber.of(first + position);
                assertThat(sector.block(position)).isEqualTo(block);
                assertThat(block.sector()).isEqualTo(sector);
                assertThat(block.position()).isEqualTo(position);
                assertThat(block.isTrailer()).as("block %s", block).isEqualTo(block.value() == trailer);
                assertThat(block.isManufacturer()).isEqualTo(block.value() == 0);
                assertThat(Integer.toString(block.accessGroup()))
                        .isEqualTo(
                                DataSheet.cell(DataSheet.GROUPS, Integer.toString(count), Integer.toString(position)));
                blocks++;
            }
            assertThatThrownBy(() -> sector.block(count)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> sector.block(-1)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(blocks).isEqualTo(256);
    }

    @Test
    void every_card_type_has_its_bytes_blocks_and_sectors() {
        assertThat(DataSheet.rows(DataSheet.CARD_TYPES)).hasSameSizeAs(CardType.values());
        for (CardType type : CardType.values()) {
            int blocks = cell(type, "blocks");
            int sectors = cell(type, "sectors");
            assertThat(type.byteCount()).isEqualTo(cell(type, "bytes"));
            assertThat(type.blockCount()).isEqualTo(blocks);
            assertThat(type.sectorCount()).isEqualTo(sectors);
            for (int block = 0; block < 256; block++) {
                assertThat(type.has(BlockNumber.of(block))).isEqualTo(block < blocks);
            }
            for (int sector = 0; sector < 40; sector++) {
                assertThat(type.has(SectorNumber.of(sector))).isEqualTo(sector < sectors);
            }
        }
    }

    @Test
    void a_number_a_person_types_is_read_or_refused_with_its_own_text() {
        for (int value = 0; value < 256; value++) {
            assertThat(BlockNumber.parse(Integer.toString(value)).value()).isEqualTo(value);
        }
        for (int value = 0; value < 40; value++) {
            assertThat(SectorNumber.parse(Integer.toString(value)).value()).isEqualTo(value);
        }
        assertThat(BlockNumber.parse("007")).hasToString("7");
        assertThat(SectorNumber.parse("039")).hasToString("39");
        for (String wrong : List.of("", "256", "999", "0004", "-1", "+4", "4 ", "0x4", "/", ":", "٤")) {
            assertThatThrownBy(() -> BlockNumber.parse(wrong))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            e -> assertThat(List.of(
                                            e.text().in(Language.EN), e.text().in(Language.ZH)))
                                    .allMatch(text -> text.contains(wrong)));
        }
        for (String wrong : List.of("40", "a", "")) {
            assertThatThrownBy(() -> SectorNumber.parse(wrong))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            e -> assertThat(List.of(
                                            e.text().in(Language.EN), e.text().in(Language.ZH)))
                                    .allMatch(text -> text.contains(wrong)));
        }
    }

    @Test
    void a_number_that_does_not_exist_is_a_mistake_of_the_program() {
        assertThatThrownBy(() -> BlockNumber.of(256)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BlockNumber.of(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SectorNumber.of(40)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SectorNumber.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbers_sort_as_they_lie_on_the_card() {
        assertThat(BlockNumber.of(9)).isLessThan(BlockNumber.of(10)).isGreaterThan(BlockNumber.of(8));
        assertThat(SectorNumber.of(9)).isLessThan(SectorNumber.of(10)).isGreaterThan(SectorNumber.of(8));
    }

    private static int cell(CardType type, String column) {
        return Integer.parseInt(DataSheet.cell(DataSheet.CARD_TYPES, type.shortName(), column));
    }
}

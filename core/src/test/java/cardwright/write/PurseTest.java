package cardwright.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.ValueBlock;
import cardwright.text.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a purse's two blocks tell, and what mends them.
class PurseTest {
    private static final BlockNumber VALUE = BlockNumber.of(4);
    private static final BlockNumber BACKUP = BlockNumber.of(5);
    private static final Purse PURSE = new Purse(VALUE, BACKUP);
    private static final Block TORN = Block.parse("11".repeat(16));

    @Test
    void the_address_byte_names_the_backup_and_leads_back_to_the_purse() {
        assertThat(PURSE.content(100)).isEqualTo(new ValueBlock(100, 5).block());
        assertThat(Purse.of(VALUE, new ValueBlock(100, 5))).contains(PURSE);
        assertThat(Purse.of(VALUE, new ValueBlock(100, 4))).isEmpty();
        assertThat(Purse.of(VALUE, new ValueBlock(100, 7))).isEmpty();
        assertThat(Purse.of(VALUE, new ValueBlock(100, 8))).isEmpty();
    }

    @Test
    void whichever_block_is_good_mends_the_other() {
        Block good = PURSE.content(100);
        assertThat(PURSE.state(good, good)).isEqualTo(Purse.State.WHOLE);
        assertThat(PURSE.repair(good, good)).isEmpty();
        assertThat(PURSE.repairByCopy(good, good)).isEmpty();
        assertThat(PURSE.state(good, TORN)).isEqualTo(Purse.State.BACKUP_BEHIND);
        assertThat(PURSE.repair(good, PURSE.content(93))).containsExactly(new Wish.SetBlock(BACKUP, good));
        assertThat(PURSE.repairByCopy(good, TORN)).containsExactly(new Wish.Copy(VALUE, BACKUP));
        assertThat(PURSE.state(TORN, good)).isEqualTo(Purse.State.VALUE_TORN);
        assertThat(PURSE.repair(TORN, good)).containsExactly(new Wish.SetBlock(VALUE, good));
        assertThat(PURSE.repairByCopy(TORN, good)).containsExactly(new Wish.Copy(BACKUP, VALUE));
        assertThat(PURSE.state(TORN, TORN)).isEqualTo(Purse.State.LOST);
        assertThatThrownBy(() -> PURSE.repair(TORN, TORN)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> PURSE.repairByCopy(TORN, TORN)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "4, 8", "4, 7", "7, 4", "0, 1", "1, 0"})
    void two_data_blocks_of_one_sector_make_a_purse_and_nothing_else(int block, int backup) {
        assertThatThrownBy(() -> new Purse(BlockNumber.of(block), BlockNumber.of(backup)))
                .isInstanceOf(InvalidInput.class);
    }
}

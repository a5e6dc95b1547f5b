package cardwright.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The table of data-block conditions, whole: every condition of the block × every condition of the trailer ×
/// every position × both keys × every operation, in a sector of 4 and in one of 16 blocks.
class DataRightsTest {
    private static final String VALUE_100_5 = "640000009BFFFFFF6400000005FA05FA";
    private static final String VALUE_99_5 = "630000009CFFFFFF6300000005FA05FA";
    private static final String VALUE_101_5 = "650000009AFFFFFF6500000005FA05FA";
    private static final Block NEW = Block.parse("00112233445566778899AABBCCDDEEFF");

    /// What is tried, and the column of the table that decides.
    private enum Attempt {
        READ(1),
        WRITE(2),
        INCREMENT(3),
        DECREMENT(4),
        RESTORE(4);

        final int column;

        Attempt(int column) {
            this.column = column;
        }

        boolean on(VirtualCard card, BlockNumber block) {
            return switch (this) {
                case READ ->
                    card.read(block).filter(Block.parse(VALUE_100_5)::equals).isPresent();
                case WRITE -> card.write(block, NEW);
                case INCREMENT -> card.increment(block, 1);
                case DECREMENT -> card.decrement(block, 1);
                case RESTORE -> card.restore(block);
            };
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 31, 32, 39})
    void a_block_gives_exactly_the_rights_of_the_table(int sector) {
        for (String trailer : DataSheet.CONDITIONS) {
            for (String condition : DataSheet.CONDITIONS) {
                for (KeyType keyType : KeyType.values()) {
                    for (Attempt attempt : Attempt.values()) {
                        boolean expected =
                                DataSheet.data(condition, attempt.column, keyType) && !isReadableKeyB(trailer, keyType);
                        tryAll(SectorNumber.of(sector), trailer, condition, keyType, attempt, expected);
                    }
                }
            }
        }
    }

    private static boolean isReadableKeyB(String trailer, KeyType keyType) {
        return keyType == KeyType.B && DataSheet.KEY_B_READABLE.contains(trailer);
    }

    private static void tryAll(
            SectorNumber sector, String trailer, String condition, KeyType keyType, Attempt attempt, boolean expected) {
        for (int position = 0; position < sector.blockCount() - 1; position++) {
            BlockNumber block = sector.block(position);
            VirtualCard card = card(block, condition, expected ? "111" : "000", trailer);
            String where = "sector " + sector + " position " + position + ": data " + condition + ", trailer " + trailer
                    + ", key " + keyType + ", " + attempt;

            assertThat(CardBench.open(card, sector, keyType)).as(where).isTrue();
            assertThat(attempt.on(card, block)).as(where).isEqualTo(expected);
            assertThat(card.isSelected()).as(where + ": still listens").isEqualTo(expected);
            String after = attempt == Attempt.WRITE && expected ? NEW.hex() : VALUE_100_5;
            assertThat(CardBench.stored(card, block)).as(where + ": stored").isEqualTo(after);
        }
    }

    /// A card whose block has the condition, and every block of the other groups one that gives the opposite,
    /// so that a mistaken group shows.
    private static VirtualCard card(BlockNumber block, String condition, String others, String trailer) {
        String[] groups = {others, others, others, trailer};
        groups[group(block)] = condition;
        return CardBench.of(CardType.CLASSIC_4K)
                .access(block.sector(), DataSheet.accessBytes(groups))
                .block(block, VALUE_100_5)
                .card();
    }

    /// 4K data sheet, table 6: in 16-block sectors, group 0 is blocks 0 to 4, group 1 blocks 5 to 9, group 2
    /// 10 to 14.
    private static int group(BlockNumber block) {
        return block.value() < 128 ? block.value() % 4 : block.value() % 16 / 5;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 33})
    void a_transfer_needs_the_right_of_the_block_it_writes(int sector) {
        for (String trailer : DataSheet.CONDITIONS) {
            for (String condition : DataSheet.CONDITIONS) {
                for (KeyType keyType : KeyType.values()) {
                    for (int position = 0; position < SectorNumber.of(sector).blockCount() - 1; position++) {
                        tryTransfer(SectorNumber.of(sector).block(position), condition, trailer, keyType);
                    }
                }
            }
        }
    }

    private static void tryTransfer(BlockNumber target, String condition, String trailer, KeyType keyType) {
        boolean expected = DataSheet.data(condition, 4, keyType) && !isReadableKeyB(trailer, keyType);
        String[] groups = {"001", "001", "001", trailer};
        groups[group(target)] = condition;
        int other = (group(target) + 1) % 3;
        BlockNumber source = target.sector().block(target.sector().isLarge() ? other * 5 : other);
        VirtualCard card = CardBench.of(CardType.CLASSIC_4K)
                .access(target.sector(), DataSheet.accessBytes(groups))
                .block(source, VALUE_100_5)
                .card();
        String where = "block " + target + ": data " + condition + ", trailer " + trailer + ", key " + keyType;

        assertThat(CardBench.open(card, target.sector(), keyType)).as(where).isTrue();
        boolean restored = card.restore(source);
        boolean transferred = card.transfer(target);

        assertThat(restored).as(where + ": restore").isEqualTo(!isReadableKeyB(trailer, keyType));
        assertThat(transferred).as(where + ": transfer").isEqualTo(expected);
        assertThat(CardBench.stored(card, target).equals(VALUE_100_5)).as(where).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "110", "001"})
    void a_value_is_changed_by_one_where_the_table_lets_it(String condition) {
        BlockNumber block = BlockNumber.of(5);
        for (List<String> change : Arrays.asList(List.of("+", VALUE_101_5), List.of("-", VALUE_99_5))) {
            boolean up = change.getFirst().equals("+");
            VirtualCard card = card(block, condition, "111", "011");
            CardBench.open(card, block.sector(), KeyType.B);
            boolean done = (up ? card.increment(block, 1) : card.decrement(block, 1)) && card.transfer(block);

            assertThat(done).as(condition + change).isEqualTo(DataSheet.data(condition, up ? 3 : 4, KeyType.B));
            assertThat(CardBench.stored(card, block)).isEqualTo(done ? change.getLast() : VALUE_100_5);
        }
    }
}

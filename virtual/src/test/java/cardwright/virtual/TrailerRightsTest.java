package cardwright.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The table of trailer conditions, whole: every condition × both keys × every part, read and written, with
/// every data condition beside it, in both kinds of sector.
class TrailerRightsTest {
    private static final String NEW = "C0C1C2C3C4C5" + "7F0788" + "42" + "D0D1D2D3D4D5";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 39})
    void a_trailer_shows_exactly_the_parts_the_table_lets(int sector) {
        forAll((trailer, key, data) -> {
            String access = DataSheet.accessBytes(data, data, data, trailer);
            VirtualCard card = card(sector, access);
            String keyB = DataSheet.trailer(trailer, 5, key) ? "B0B0B0B0B0B0" : "000000000000";
            boolean expected = DataSheet.trailer(trailer, 3, key) && !isReadableKeyB(trailer, key);

            CardBench.open(card, SectorNumber.of(sector), key);
            Optional<Block> read = card.read(SectorNumber.of(sector).trailer());

            assertThat(read.map(Block::hex))
                    .as("trailer %s, key %s", trailer, key)
                    .isEqualTo(expected ? Optional.of("000000000000" + access + "69" + keyB) : Optional.empty());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 39})
    void a_write_changes_exactly_the_parts_the_table_lets(int sector) {
        BlockNumber block = SectorNumber.of(sector).trailer();
        forAll((trailer, key, data) -> {
            String access = DataSheet.accessBytes(data, data, data, trailer);
            VirtualCard card = card(sector, access);
            boolean usable = !isReadableKeyB(trailer, key);
            boolean keyA = usable && DataSheet.trailer(trailer, 2, key);
            boolean bits = usable && DataSheet.trailer(trailer, 4, key);
            boolean keyB = usable && DataSheet.trailer(trailer, 6, key);

            CardBench.open(card, SectorNumber.of(sector), key);
            boolean accepted = card.write(block, Block.parse(NEW));

            assertThat(accepted).as("trailer %s, key %s", trailer, key).isEqualTo(keyA || bits || keyB);
            assertThat(card.isSelected()).isEqualTo(accepted);
            assertThat(CardBench.stored(card, block))
                    .as("trailer %s, key %s", trailer, key)
                    .isEqualTo((keyA ? "C0C1C2C3C4C5" : "A0A0A0A0A0A0")
                            + (bits ? "7F078842" : access + "69")
                            + (keyB ? "D0D1D2D3D4D5" : "B0B0B0B0B0B0"));
        });
    }

    private interface Case {
        void check(String trailer, KeyType key, String data);
    }

    private static void forAll(Case body) {
        for (String trailer : DataSheet.CONDITIONS) {
            for (KeyType key : KeyType.values()) {
                for (String data : DataSheet.CONDITIONS) {
                    body.check(trailer, key, data);
                }
            }
        }
    }

    private static VirtualCard card(int sector, String access) {
        return CardBench.of(CardType.CLASSIC_4K)
                .access(SectorNumber.of(sector), access)
                .card();
    }

    private static boolean isReadableKeyB(String trailer, KeyType key) {
        return key == KeyType.B && DataSheet.KEY_B_READABLE.contains(trailer);
    }

    @Test
    void no_value_operation_works_on_a_trailer() {
        BlockNumber trailer = BlockNumber.of(7);
        VirtualCard card = CardBench.of(CardType.CLASSIC_1K)
                .block(BlockNumber.of(4), "640000009BFFFFFF6400000005FA05FA")
                .card();
        for (int attempt = 0; attempt < 4; attempt++) {
            card.select();
            card.authenticate(trailer, KeyType.A, Key.TRANSPORT);
            assertThat(card.restore(BlockNumber.of(4))).isTrue();
            boolean accepted = switch (attempt) {
                case 0 -> card.increment(trailer, 0);
                case 1 -> card.decrement(trailer, 0);
                case 2 -> card.restore(trailer);
                default -> card.transfer(trailer);
            };
            assertThat(accepted).isFalse();
        }
        assertThat(card.writeCycles()).isZero();
    }

    @Test
    void a_key_that_was_changed_is_the_one_that_opens_from_then_on() {
        VirtualCard card = card(1, "FF0780");
        CardBench.open(card, SectorNumber.of(1), KeyType.A);
        card.write(BlockNumber.of(7), Block.parse("C0C1C2C3C4C5FF078069D0D1D2D3D4D5"));

        assertThat(CardBench.open(card, SectorNumber.of(1), KeyType.A)).isFalse();
        card.select();
        assertThat(card.authenticate(BlockNumber.of(4), KeyType.A, Key.parse("C0C1C2C3C4C5")))
                .isTrue();
    }
}

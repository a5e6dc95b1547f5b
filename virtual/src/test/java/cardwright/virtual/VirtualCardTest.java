package cardwright.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.Uid;
import cardwright.text.Hex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VirtualCardTest {
    private static final BlockNumber FOUR = BlockNumber.of(4);
    private static final Key WRONG = Key.parse("010203040506");

    private static VirtualCard selected(VirtualCard card) {
        card.select();
        return card;
    }

    private static VirtualCard opened() {
        VirtualCard card = selected(VirtualCard.blank(CardType.CLASSIC_1K));
        assertThat(card.authenticate(FOUR, KeyType.A, Key.TRANSPORT)).isTrue();
        return card;
    }

    @ParameterizedTest
    @EnumSource(CardType.class)
    void every_block_of_a_new_card_opens_with_the_transport_key(CardType type) {
        VirtualCard card = VirtualCard.blank(type);
        for (int i = 0; i < type.blockCount(); i++) {
            BlockNumber block = BlockNumber.of(i);
            card.select();
            assertThat(card.authenticate(block, KeyType.A, Key.TRANSPORT))
                    .as("block %s", i)
                    .isTrue();
            assertThat(card.authenticated()).contains(block.sector());
            assertThat(card.read(block)).as("block %s", i).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(CardType.class)
    void a_card_has_no_block_beyond_its_last(CardType type) {
        VirtualCard card = VirtualCard.blank(type);
        for (int i = type.blockCount(); i <= BlockNumber.MAX; i++) {
            card.select();
            assertThat(card.authenticate(BlockNumber.of(i), KeyType.A, Key.TRANSPORT))
                    .isFalse();
            assertThat(card.isSelected()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MINI,       01020304,       01020304040904000000000000000000",
        "CLASSIC_1K, DEADBEEF,       DEADBEEF220804000000000000000000",
        "CLASSIC_4K, 01020304,       01020304041802000000000000000000",
        "CLASSIC_1K, 04112233445566, 04112233445566084400000000000000",
        "CLASSIC_4K, 04112233445566, 04112233445566184200000000000000",
    })
    void a_new_card_has_its_uid_in_block_0(CardType type, String uid, String block) {
        VirtualCard card = VirtualCard.blank(type, Uid.parse(uid));

        assertThat(card.uid()).isEqualTo(Uid.parse(uid));
        assertThat(Hex.of(card.toBytes(), 0, 16, "")).isEqualTo(block);
        assertThat(VirtualCard.of(type, card.toBytes()).uid())
                .as("from its image")
                .isEqualTo(Uid.parse(uid));
    }

    @Test
    void memory_comes_out_as_it_went_in() {
        byte[] image = new byte[CardType.CLASSIC_4K.byteCount()];
        for (int i = 0; i < image.length; i++) {
            image[i] = (byte) (i * 31 + i / 256);
        }
        VirtualCard card = VirtualCard.of(CardType.CLASSIC_4K, image);
        assertThat(card.toBytes()).isEqualTo(image);

        image[0]++;
        card.toBytes()[1]++;
        assertThat(card.toBytes()[0]).isNotEqualTo(image[0]);
        assertThat(card.toBytes()[1]).isEqualTo(image[1]);
    }

    @Test
    void an_image_of_another_size_is_not_a_card_of_the_type() {
        assertThatThrownBy(() -> VirtualCard.of(CardType.CLASSIC_1K, new byte[4096]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1024")
                .hasMessageContaining("4096");
    }

    @Test
    void a_card_that_is_not_selected_is_silent() {
        VirtualCard card = VirtualCard.blank(CardType.CLASSIC_1K);
        assertThat(card.authenticate(FOUR, KeyType.A, Key.TRANSPORT)).isFalse();
        assertThat(card.read(FOUR)).isEmpty();
        assertThat(card.write(FOUR, Block.zeros())).isFalse();
    }

    @Test
    void a_halted_card_is_silent_until_it_is_selected_and_then_nothing_is_open() {
        VirtualCard card = opened();
        card.halt();
        assertThat(card.read(FOUR)).isEmpty();
        card.select();
        assertThat(card.authenticated()).isEmpty();
        assertThat(card.read(FOUR)).isEmpty();
    }

    @Test
    void a_wrong_key_loses_the_sector_that_was_open() {
        VirtualCard card = opened();
        assertThat(card.authenticate(BlockNumber.of(8), KeyType.A, WRONG)).isFalse();
        assertThat(card.authenticated()).isEmpty();
        assertThat(card.isSelected()).isFalse();
        assertThat(card.read(FOUR)).isEmpty();
    }

    @Test
    void key_a_is_not_taken_for_key_b() {
        VirtualCard card = CardBench.of(CardType.CLASSIC_1K)
                .access(SectorNumber.of(1), "7F0788")
                .card();
        card.select();
        assertThat(card.authenticate(FOUR, KeyType.B, CardBench.KEY_A)).isFalse();
        card.select();
        assertThat(card.authenticate(FOUR, KeyType.A, CardBench.KEY_B)).isFalse();
        card.select();
        assertThat(card.authenticate(FOUR, KeyType.B, CardBench.KEY_B)).isTrue();
    }

    @Test
    void the_next_sector_can_be_opened_without_a_new_selection() {
        VirtualCard card = opened();
        assertThat(card.authenticate(BlockNumber.of(8), KeyType.A, Key.TRANSPORT))
                .isTrue();
        assertThat(card.read(BlockNumber.of(8))).isPresent();
        assertThat(card.read(FOUR)).isEmpty();
    }

    @Test
    void a_command_to_another_sector_is_refused_and_loses_the_open_one() {
        VirtualCard card = opened();
        assertThat(card.read(BlockNumber.of(8))).isEmpty();
        assertThat(card.isSelected()).isFalse();
        assertThat(card.read(FOUR)).isEmpty();
    }

    @Test
    void a_readable_key_b_authenticates_and_opens_nothing() {
        VirtualCard card = selected(VirtualCard.blank(CardType.CLASSIC_1K));
        assertThat(card.authenticate(FOUR, KeyType.B, Key.TRANSPORT)).isTrue();
        assertThat(card.authenticated()).isPresent();
        assertThat(card.read(BlockNumber.of(7))).isEmpty();
        assertThat(card.authenticated()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void block_0_is_never_written_whatever_its_conditions(KeyType keyType) {
        for (String condition : DataSheet.CONDITIONS) {
            for (String trailer : DataSheet.CONDITIONS) {
                VirtualCard card = CardBench.of(CardType.CLASSIC_1K)
                        .access(SectorNumber.of(0), DataSheet.accessBytes(condition, "000", "000", trailer))
                        .block(BlockNumber.of(0), "640000009BFFFFFF6400000005FA05FA")
                        .block(BlockNumber.of(1), "640000009BFFFFFF6400000005FA05FA")
                        .card();
                BlockNumber zero = BlockNumber.of(0);
                for (int attempt = 0; attempt < 5; attempt++) {
                    CardBench.open(card, SectorNumber.of(0), keyType);
                    boolean accepted = switch (attempt) {
                        case 0 -> card.write(zero, Block.zeros());
                        case 1 -> card.increment(zero, 1);
                        case 2 -> card.decrement(zero, 1);
                        case 3 -> card.restore(zero);
                        default -> card.restore(BlockNumber.of(1)) && card.transfer(zero);
                    };
                    assertThat(accepted)
                            .as("%s %s %s %s", condition, trailer, keyType, attempt)
                            .isFalse();
                }
                assertThat(card.writeCycles()).isZero();
            }
        }
    }

    @Test
    void the_last_block_of_a_card_can_be_written_and_the_first_data_block_too() {
        VirtualCard card = VirtualCard.blank(CardType.CLASSIC_4K);
        for (int number : new int[] {1, 254}) {
            BlockNumber block = BlockNumber.of(number);
            card.select();
            card.authenticate(block, KeyType.A, Key.TRANSPORT);
            assertThat(card.write(block, Block.parse("000102030405060708090A0B0C0D0E0F")))
                    .isTrue();
            assertThat(CardBench.stored(card, block)).isEqualTo("000102030405060708090A0B0C0D0E0F");
        }
        assertThat(card.writeCycles()).isEqualTo(2);
    }

    @Test
    void every_single_wrong_access_bit_blocks_the_sector_for_both_keys_for_good() {
        int good = 0xFF0780;
        for (int bit = 0; bit < 24; bit++) {
            int bad = good ^ (1 << bit);
            String access = Hex.ofByte(bad >> 16) + Hex.ofShort(bad);
            VirtualCard card = CardBench.of(CardType.CLASSIC_1K)
                    .access(SectorNumber.of(1), access)
                    .card();
            for (int again = 0; again < 2; again++) {
                assertThat(CardBench.open(card, SectorNumber.of(1), KeyType.A))
                        .as(access)
                        .isFalse();
                assertThat(CardBench.open(card, SectorNumber.of(1), KeyType.B))
                        .as(access)
                        .isFalse();
                card.select();
                assertThat(card.authenticate(BlockNumber.of(8), KeyType.A, Key.TRANSPORT))
                        .isTrue();
            }
        }
    }

    @Test
    void malformed_access_bytes_that_are_written_block_the_sector_at_once() {
        VirtualCard card = opened();
        assertThat(card.write(BlockNumber.of(7), Block.parse("FFFFFFFFFFFF000000" + "69FFFFFFFFFFFF")))
                .isTrue();
        assertThat(card.read(FOUR)).isEmpty();
        card.select();
        assertThat(card.authenticate(FOUR, KeyType.A, Key.TRANSPORT)).isFalse();
        card.select();
        assertThat(card.authenticate(FOUR, KeyType.B, Key.TRANSPORT)).isFalse();
    }

    @Test
    void new_access_bits_count_from_the_next_command_on() {
        VirtualCard card = opened();
        String closed = DataSheet.accessBytes("111", "000", "000", "001");
        assertThat(card.write(BlockNumber.of(7), Block.parse("FFFFFFFFFFFF" + closed + "69FFFFFFFFFFFF")))
                .isTrue();
        assertThat(card.read(BlockNumber.of(5))).isPresent();
        assertThat(card.read(FOUR)).isEmpty();
    }

    @Test
    void power_that_fails_in_a_write_leaves_half_new_and_half_old() {
        VirtualCard card = opened();
        card.failPowerInNextWrite(8);
        assertThat(card.write(FOUR, Block.parse("11111111111111112222222222222222")))
                .isFalse();
        assertThat(card.isSelected()).isFalse();
        assertThat(CardBench.stored(card, FOUR)).isEqualTo("11111111111111110000000000000000");
    }
}

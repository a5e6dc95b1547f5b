package cardwright.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.text.Hex;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Values on the card: 1K data sheet, 8.6.2.1; the limits from the finding Android's stack follows and the
/// metraTec protocol guide, p. 30.
class ValueOperationsTest {
    private static final BlockNumber SOURCE = BlockNumber.of(4);
    private static final BlockNumber OTHER = BlockNumber.of(6);
    private static final String ONE_4 = "01000000FEFFFFFF0100000004FB04FB";

    private static VirtualCard holding(String block) {
        VirtualCard card = CardBench.of(CardType.CLASSIC_1K)
                .block(SOURCE, block)
                .block(OTHER, "00112233445566778899AABBCCDDEEFF")
                .card();
        open(card);
        return card;
    }

    private static void open(VirtualCard card) {
        card.select();
        assertThat(card.authenticate(SOURCE, KeyType.A, Key.TRANSPORT)).isTrue();
    }

    /// The 16 bytes of a value block, spelled out: value, inverted, value, address four times.
    private static String value(int value, int address) {
        StringBuilder text = new StringBuilder();
        for (int part : new int[] {value, ~value, value}) {
            for (int shift = 0; shift < 32; shift += 8) {
                text.append(Hex.ofByte(part >> shift));
            }
        }
        String plain = Hex.ofByte(address);
        String inverted = Hex.ofByte(~address);
        return text + plain + inverted + plain + inverted;
    }

    /// Facts typed in: value, address, and the bytes of the data sheet's table 4 and of others' tables.
    @ParameterizedTest
    @CsvSource({
        "1234567,     17, 87D612007829EDFF87D6120011EE11EE",
        "0,           0,  00000000FFFFFFFF0000000000FF00FF",
        "1,           4,  01000000FEFFFFFF0100000004FB04FB",
        "100,         5,  640000009BFFFFFF6400000005FA05FA",
        "-1,          0,  FFFFFFFF00000000FFFFFFFF00FF00FF",
        "-100,        5,  9CFFFFFF630000009CFFFFFF05FA05FA",
        "2147483647,  0,  FFFFFF7F00000080FFFFFF7F00FF00FF",
        "-2147483648, 0,  00000080FFFFFF7F0000008000FF00FF",
    })
    void every_published_value_block_can_be_restored_elsewhere(int value, int address, String bytes) {
        assertThat(value(value, address)).isEqualTo(bytes);
        VirtualCard card = holding(bytes);

        assertThat(card.restore(SOURCE)).isTrue();
        assertThat(card.transfer(OTHER)).isTrue();

        assertThat(CardBench.stored(card, OTHER)).isEqualTo(bytes);
        assertThat(CardBench.stored(card, SOURCE)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "1234567,     +, 1,          1234568",
        "0,           -, 1,          -1",
        "-1,          +, 1,          0",
        "100,         -, 200,        -100",
        "0,           +, 2147483647, 2147483647",
        "0,           -, 2147483647, -2147483647",
        "-2147483647, +, 2147483647, 0",
        "2147483646,  +, 1,          2147483647",
        "2147483647,  +, 0,          2147483647",
        "-2147483646, -, 1,          -2147483647",
        "-2147483648, +, 1,          -2147483647",
        "2147483647,  +, 1,          refused",
        "2147483647,  +, 2147483647, refused",
        "1,           +, 2147483647, refused",
        "-2147483647, -, 1,          refused",
        "-2147483648, -, 0,          refused",
        "-2147483648, -, 1,          refused",
        "-2,          -, 2147483647, refused",
    })
    void results_stay_within_31_bits_or_are_refused(int before, String sign, int amount, String after) {
        VirtualCard card = holding(value(before, 17));

        boolean accepted = sign.equals("+") ? card.increment(SOURCE, amount) : card.decrement(SOURCE, amount);

        assertThat(accepted).isEqualTo(!after.equals("refused"));
        assertThat(card.isSelected()).isEqualTo(accepted);
        if (accepted) {
            assertThat(card.transfer(SOURCE)).isTrue();
            assertThat(CardBench.stored(card, SOURCE)).isEqualTo(value(Integer.parseInt(after), 17));
        } else {
            assertThat(CardBench.stored(card, SOURCE)).isEqualTo(value(before, 17));
        }
    }

    @Test
    void the_sign_bit_of_an_amount_is_ignored() {
        VirtualCard card = holding(value(10, 0));
        assertThat(card.increment(SOURCE, 0x80000005) && card.transfer(SOURCE)).isTrue();
        assertThat(CardBench.stored(card, SOURCE)).isEqualTo(value(15, 0));
        assertThat(card.decrement(SOURCE, 0x80000005) && card.transfer(SOURCE)).isTrue();
        assertThat(CardBench.stored(card, SOURCE)).isEqualTo(value(10, 0));
    }

    @Test
    void every_wrong_bit_of_a_value_block_makes_it_none() {
        for (int bit = 0; bit < 128; bit++) {
            byte[] bytes = Block.parse(ONE_4).toBytes();
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            VirtualCard card = holding(Block.of(bytes).hex());
            assertThat(card.increment(SOURCE, 1)).as("bit %s", bit).isFalse();
            open(card);
            assertThat(card.decrement(SOURCE, 1)).as("bit %s", bit).isFalse();
            open(card);
            assertThat(card.restore(SOURCE)).as("bit %s", bit).isFalse();
        }
    }

    @Test
    void nothing_is_stored_before_the_transfer() {
        VirtualCard card = holding(ONE_4);
        card.increment(SOURCE, 41);
        assertThat(CardBench.stored(card, SOURCE)).isEqualTo(ONE_4);
        assertThat(card.writeCycles()).isZero();
        card.select();
        assertThat(CardBench.stored(card, SOURCE)).isEqualTo(ONE_4);
    }

    @Test
    void the_address_of_the_source_goes_with_the_value() {
        VirtualCard card = holding(value(5, 0xAB));
        card.increment(SOURCE, 1);
        card.transfer(OTHER);
        assertThat(CardBench.stored(card, OTHER)).isEqualTo(value(6, 0xAB));
    }

    @Test
    void one_result_can_be_transferred_to_two_blocks() {
        VirtualCard card = holding(ONE_4);
        card.decrement(SOURCE, 1);
        assertThat(card.transfer(SOURCE)).isTrue();
        assertThat(card.transfer(OTHER)).isTrue();
        assertThat(CardBench.stored(card, SOURCE)).isEqualTo(CardBench.stored(card, OTHER));
    }

    @Test
    void a_second_operation_replaces_the_result_of_the_first() {
        VirtualCard card = holding(ONE_4);
        card.increment(SOURCE, 10);
        card.increment(SOURCE, 1);
        card.transfer(SOURCE);
        assertThat(CardBench.stored(card, SOURCE)).isEqualTo(value(2, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "select", "authenticate", "refusal"})
    void a_transfer_without_a_result_is_refused(String before) {
        VirtualCard card = holding(ONE_4);
        Predicate<VirtualCard> interruption = switch (before) {
            case "select" -> present -> present.increment(SOURCE, 1) && reopened(present);
            case "authenticate" ->
                present -> present.increment(SOURCE, 1) && present.authenticate(SOURCE, KeyType.A, Key.TRANSPORT);
            case "refusal" ->
                present -> present.increment(SOURCE, 1) && !present.increment(OTHER, 1) && reopened(present);
            default -> _ -> true;
        };
        assertThat(interruption.test(card)).isTrue();
        assertThat(card.transfer(SOURCE)).isFalse();
        assertThat(CardBench.stored(card, SOURCE)).isEqualTo(ONE_4);
    }

    private static boolean reopened(VirtualCard card) {
        open(card);
        return true;
    }

    @Test
    void a_result_can_not_leave_its_sector() {
        VirtualCard card = holding(ONE_4);
        card.increment(SOURCE, 1);
        assertThat(card.transfer(BlockNumber.of(8))).isFalse();
        assertThat(card.writeCycles()).isZero();
    }

    @Test
    void power_that_fails_in_a_transfer_leaves_no_value() {
        VirtualCard card = holding(ONE_4);
        card.increment(SOURCE, 1);
        card.failPowerInNextWrite(8);
        assertThat(card.transfer(SOURCE)).isFalse();
        assertThat(CardBench.stored(card, SOURCE)).isEqualTo("02000000FDFFFFFF0100000004FB04FB");
    }
}

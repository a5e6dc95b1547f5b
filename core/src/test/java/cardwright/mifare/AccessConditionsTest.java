package cardwright.mifare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.text.Hex;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Conditions to bytes and back, in all 4096 combinations.
class AccessConditionsTest {
    private final LayoutReference reference = new LayoutReference();

    @Test
    void encodings_worked_out_by_hand_come_out_and_go_in() {
        for (List<String> row : DataSheet.rows(DataSheet.ENCODINGS)) {
            AccessConditions conditions =
                    AccessConditions.of(data(row.get(0)), data(row.get(1)), data(row.get(2)), trailer(row.get(3)));
            assertThat(Hex.of(conditions.toBytes())).isEqualTo(row.get(4));
            assertThat(parse(Hex.parse(row.get(4)))).isEqualTo(conditions);
            assertThat(conditions)
                    .hasToString(row.get(4) + " (" + String.join(" ", row.subList(0, 3)) + ", " + row.get(3) + ")");
        }
    }

    @Test
    void every_combination_is_laid_out_as_in_the_data_sheet_and_read_back() {
        for (int code = 0; code < 4096; code++) {
            AccessConditions conditions = AccessConditions.of(
                    DataCondition.of(code & 7),
                    DataCondition.of(code >> 3 & 7),
                    DataCondition.of(code >> 6 & 7),
                    TrailerCondition.of(code >> 9));
            byte[] bytes = conditions.toBytes();
            assertThat(bytes).hasSize(AccessConditions.LENGTH);
            assertThat(byReference(bytes)).isEqualTo(bits(conditions));
            assertThat(parse(bytes)).isEqualTo(conditions).hasSameHashCodeAs(conditions);
            assertThat(AccessConditions.ofWord(conditions.word())).isEqualTo(conditions);
            assertThat(AccessConditions.decode(bytes[0], bytes[1], bytes[2])).isEqualTo(conditions.word());
        }
    }

    @Test
    void every_word_is_another_combination() {
        assertThat(IntStream.range(0, 4096).mapToObj(AccessConditions::ofWord)).doesNotHaveDuplicates();
        assertThat(AccessConditions.ofWord(1)).isNotEqualTo(null).isNotEqualTo("1");
    }

    @Test
    void a_word_that_is_not_12_bits_is_a_mistake_of_the_program() {
        assertThatThrownBy(() -> AccessConditions.ofWord(4096)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AccessConditions.ofWord(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_group_that_does_not_exist_is_a_mistake_of_the_program() {
        assertThatThrownBy(() -> AccessConditions.TRANSPORT.data(3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AccessConditions.TRANSPORT.data(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_transport_configuration_is_FF0780() {
        assertThat(Hex.of(AccessConditions.TRANSPORT.toBytes())).isEqualTo("FF0780");
    }

    private String byReference(byte[] bytes) {
        assertThat(reference.wellFormed(bytes[0], bytes[1], bytes[2])).isTrue();
        StringBuilder bits = new StringBuilder();
        for (int group = 0; group < 4; group++) {
            bits.append(reference.condition(group, bytes[0], bytes[1], bytes[2]))
                    .append(' ');
        }
        return bits.toString().strip();
    }

    private static String bits(AccessConditions conditions) {
        return conditions.data(0).bits() + " " + conditions.data(1).bits() + " "
                + conditions.data(2).bits() + " " + conditions.trailer().bits();
    }

    private static AccessConditions parse(byte[] bytes) {
        return AccessConditions.parse(bytes[0], bytes[1], bytes[2]);
    }

    private static DataCondition data(String bits) {
        return DataCondition.valueOf("C" + bits);
    }

    private static TrailerCondition trailer(String bits) {
        return TrailerCondition.valueOf("C" + bits);
    }
}

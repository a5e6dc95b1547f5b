package cardwright.mifare;

import static cardwright.mifare.ValueRelation.ADDRESS_INVERTED;
import static cardwright.mifare.ValueRelation.ADDRESS_INVERTED_AGAIN;
import static cardwright.mifare.ValueRelation.ADDRESS_REPEATED;
import static cardwright.mifare.ValueRelation.INVERTED_AND_REPEATED;
import static cardwright.mifare.ValueRelation.VALUE_INVERTED;
import static cardwright.mifare.ValueRelation.VALUE_REPEATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cardwright.text.InvalidInput;
import cardwright.text.Language;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Amounts on the card: never a wrong one, never one from bytes that contradict each other.
class ValueBlockTest {
    @Test
    void the_data_sheets_value_blocks_come_out_and_go_in() {
        for (List<String> row : DataSheet.rows(DataSheet.VALUES)) {
            ValueBlock value = new ValueBlock(Integer.parseInt(row.get(0)), Integer.parseInt(row.get(1)));
            assertThat(value.block().hex()).isEqualTo(row.get(2));
            assertThat(ValueBlock.parse(Block.parse(row.get(2)))).isEqualTo(value);
            assertThat(ValueBlock.isValid(Block.parse(row.get(2)))).isTrue();
        }
    }

    @Test
    void a_value_printed_is_a_value_parsed() {
        Samples.bytes(5, bytes -> {
            ValueBlock value = new ValueBlock(ByteBuffer.wrap(bytes).getInt(), Byte.toUnsignedInt(bytes[4]));
            assertThat(ValueBlock.parse(value.block())).isEqualTo(value);
        });
    }

    @Test
    void one_flipped_bit_anywhere_is_refused_and_the_relations_tell_where_it_is() {
        for (List<String> row : DataSheet.rows(DataSheet.VALUES)) {
            for (int bit = 0; bit < 128; bit++) {
                byte[] bytes = Block.parse(row.get(2)).toBytes();
                bytes[bit / 8] ^= (byte) (1 << bit % 8);
                Block block = Block.of(bytes);
                assertThat(ValueBlock.isValid(block)).as("bit %d", bit).isFalse();
                assertThat(ValueRelation.brokenIn(block)).as("bit %d", bit).isEqualTo(brokenBy(bit / 8));
                assertThatThrownBy(() -> ValueBlock.parse(block)).isInstanceOf(InvalidInput.class);
            }
        }
    }

    private static List<ValueRelation> brokenBy(int wrongByte) {
        return switch (wrongByte) {
            case 0, 1, 2, 3 -> List.of(VALUE_INVERTED, VALUE_REPEATED);
            case 4, 5, 6, 7 -> List.of(VALUE_INVERTED, INVERTED_AND_REPEATED);
            case 8, 9, 10, 11 -> List.of(VALUE_REPEATED, INVERTED_AND_REPEATED);
            case 12 -> List.of(ADDRESS_INVERTED, ADDRESS_REPEATED, ADDRESS_INVERTED_AGAIN);
            case 13 -> List.of(ADDRESS_INVERTED);
            case 14 -> List.of(ADDRESS_REPEATED);
            default -> List.of(ADDRESS_INVERTED_AGAIN);
        };
    }

    @Test
    void of_all_blocks_of_00_and_FF_exactly_those_are_valid_that_break_no_relation() {
        int valid = 0;
        for (int pattern = 0; pattern < 1 << Block.LENGTH; pattern++) {
            byte[] bytes = new byte[Block.LENGTH];
            for (int i = 0; i < Block.LENGTH; i++) {
                bytes[i] = (byte) -(pattern >> i & 1);
            }
            Block block = Block.of(bytes);
            assertThat(ValueBlock.isValid(block))
                    .isEqualTo(ValueRelation.brokenIn(block).isEmpty());
            valid += ValueBlock.isValid(block) ? 1 : 0;
        }
        assertThat(valid).as("four bytes of value and one of address").isEqualTo(1 << 5);
    }

    @Test
    void every_broken_relation_is_named_with_bytes_found_and_bytes_wanted() {
        InvalidInput error = catchThrowableOfType(
                InvalidInput.class, () -> ValueBlock.parse(Block.parse("640000009BFFFFFE6400000005FA06FA")));
        assertThat(error.text().in(Language.EN))
                .isEqualTo("This is not a value block: at byte 4-7 stands 9B FF FF FE, but byte 0-3 inverted is"
                        + " 9B FF FF FF; at byte 8-11 stands 64 00 00 00, but byte 4-7 inverted is 64 00 00 01; at byte"
                        + " 14 stands 06, but byte 12 is 05. The card refuses to add to or take from such a block; write"
                        + " a whole value block there first.");
        assertThat(error.text().in(Language.ZH))
                .isEqualTo("这不是值块：字节 4-7 为 9B FF FF FE，而字节 0-3 取反应为 9B FF FF FF；"
                        + "字节 8-11 为 64 00 00 00，而字节 4-7 取反应为 64 00 00 01；字节 14 为 06，而字节 12 为 05。"
                        + "卡会拒绝对这样的块做加值和减值；请先在该块写入一个完整的值块。");
    }

    @Test
    void relations_are_written_as_formulas() {
        assertThat(ValueRelation.values())
                .extracting(ValueRelation::notation)
                .containsExactly("4-7=~0-3", "8-11=0-3", "8-11=~4-7", "13=~12", "14=12", "15=~12");
    }

    @Test
    void an_address_that_is_no_byte_is_a_mistake_of_the_program() {
        assertThatThrownBy(() -> new ValueBlock(0, 256)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ValueBlock(0, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}

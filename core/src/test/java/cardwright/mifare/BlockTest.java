package cardwright.mifare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.text.InvalidInput;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Sixteen bytes, as they were given.
class BlockTest {
    @Test
    void a_block_printed_is_a_block_parsed() {
        Samples.bytes(Block.LENGTH, bytes -> {
            Block block = Block.of(bytes);
            assertThat(Block.parse(block.hex())).isEqualTo(block).hasSameHashCodeAs(block);
            assertThat(block.toBytes()).isEqualTo(bytes);
            for (int i = 0; i < Block.LENGTH; i++) {
                assertThat(block.byteAt(i)).isEqualTo(Byte.toUnsignedInt(bytes[i]));
            }
        });
    }

    @Test
    void a_block_does_not_change_when_the_arrays_around_it_do() {
        byte[] bytes = new byte[Block.LENGTH];
        Block block = Block.of(bytes);
        bytes[3] = 1;
        block.toBytes()[4] = 1;
        assertThat(block).isEqualTo(Block.zeros()).isNotEqualTo(Block.of(bytes)).isNotEqualTo(null);
    }

    @Test
    void a_block_is_cut_out_of_a_dump() {
        byte[] dump = new byte[33];
        Arrays.fill(dump, 16, 32, (byte) 7);
        assertThat(Block.of(dump, 0)).isEqualTo(Block.zeros());
        assertThat(Block.of(dump, 16).hex()).isEqualTo("07070707070707070707070707070707");
        assertThat(Block.of(dump, 17).byteAt(15)).isZero();
        assertThatThrownBy(() -> Block.of(dump, 18)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Block.of(dump, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bytes_that_are_not_16_are_no_block() {
        assertThatThrownBy(() -> Block.of(new byte[15])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Block.parse("00".repeat(17)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("17 bytes");
    }

    @Test
    void a_trailer_in_a_log_does_not_show_its_keys() {
        assertThat(Block.parse("A0A1A2A3A4A5FF078069B0B1B2B3B4B5")).hasToString("Block[16 bytes]");
    }
}

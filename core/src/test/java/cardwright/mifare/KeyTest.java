package cardwright.mifare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.text.InvalidInput;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Keys stay keys, and stay unseen.
class KeyTest {
    @Test
    void a_key_revealed_is_a_key_parsed() {
        Samples.bytes(Key.LENGTH, bytes -> {
            Key key = Key.of(bytes);
            assertThat(Key.parse(key.reveal())).isEqualTo(key).hasSameHashCodeAs(key);
            assertThat(key.toBytes()).isEqualTo(bytes);
        });
    }

    @Test
    void a_key_in_a_log_does_not_show_itself() {
        Samples.bytes(Key.LENGTH, bytes -> assertThat(Key.of(bytes)).hasToString("Key[************]"));
    }

    @Test
    void an_error_about_a_key_does_not_repeat_it() {
        for (String wrong : List.of("A0A1A2A3A4", "A0A1A2A3A4A5A6", "A0A1A2A3A4AX", "A0A1A2A3A4A")) {
            assertThatThrownBy(() -> Key.parse(wrong))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageNotContaining("A0A1");
        }
        assertThatThrownBy(() -> Key.parse("A0A1A2A3A4")).hasMessageContaining("these are 5 bytes");
    }

    @Test
    void the_published_keys_are_the_published_ones() {
        assertThat(Key.TRANSPORT.reveal()).isEqualTo("FFFFFFFFFFFF");
        assertThat(Key.MAD.reveal()).isEqualTo("A0A1A2A3A4A5");
        assertThat(Key.NFC.reveal()).isEqualTo("D3F7D3F7D3F7");
    }

    @Test
    void a_key_of_zeros_is_noticed() {
        assertThat(Key.parse("000000000000").isZeros()).isTrue();
        assertThat(Key.parse("000000000001").isZeros()).isFalse();
    }

    @Test
    void a_key_is_cut_out_of_a_trailer() {
        byte[] trailer = Block.parse("A0A1A2A3A4A5FF078069B0B1B2B3B4B5").toBytes();
        assertThat(Key.of(trailer, 0).reveal()).isEqualTo("A0A1A2A3A4A5");
        assertThat(Key.of(trailer, 10).reveal()).isEqualTo("B0B1B2B3B4B5");
        assertThatThrownBy(() -> Key.of(trailer, 11)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Key.of(trailer, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Key.of(trailer)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_key_does_not_change_when_the_arrays_around_it_do() {
        byte[] bytes = new byte[Key.LENGTH];
        Key key = Key.of(bytes);
        bytes[0] = 1;
        key.toBytes()[1] = 1;
        assertThat(key.isZeros()).isTrue();
        assertThat(key).isNotEqualTo(Key.of(bytes)).isNotEqualTo(null);
    }
}

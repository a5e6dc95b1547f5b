package cardwright.cli.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.text.InvalidInput;
import cardwright.write.Seal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class JvmSealTest {
    private static final byte[] RECORD = "A1A2A3A4A5A6FF0780".getBytes(StandardCharsets.US_ASCII);
    private final Seal seal = new JvmSeal(JvmSeal.newKey());

    @Test
    void a_record_opens_with_its_key_alone_and_shows_nothing() {
        byte[] sealed = seal.seal(RECORD);
        assertThat(seal.open(sealed)).isEqualTo(RECORD);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("A1A2A3");
        assertThatThrownBy(() -> new JvmSeal(JvmSeal.newKey()).open(sealed)).isInstanceOf(InvalidInput.class);
        assertThat(seal.open(seal.seal(new byte[0]))).isEmpty();
    }

    @Test
    void a_record_that_was_changed_or_cut_off_anywhere_does_not_open() {
        byte[] sealed = seal.seal(RECORD);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = Arrays.copyOf(sealed, sealed.length);
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> seal.open(changed)).isInstanceOf(InvalidInput.class);
        }
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> seal.open(cut)).isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void the_same_record_is_never_sealed_the_same_twice() {
        assertThat(seal.seal(RECORD)).isNotEqualTo(seal.seal(RECORD));
    }
}

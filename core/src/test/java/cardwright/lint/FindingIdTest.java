package cardwright.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Other programs know findings by these words and bits: they stay.
class FindingIdTest {
    @Test
    void the_words_and_bits_that_other_programs_know_stay() {
        List<String> words = Arrays.stream(FindingId.values())
                .map(id -> id.id() + " " + Integer.toBinaryString(id.mask()).length())
                .toList();
        assertThat(words)
                .containsExactly(
                        "malformed-access-bytes 1",
                        "key-b-readable-but-needed 2",
                        "block-unreadable 3",
                        "block-unwritable 4",
                        "value-not-rechargeable 5",
                        "access-bits-frozen 6",
                        "key-frozen 7",
                        "key-b-is-data 8",
                        "transport-keys 9",
                        "keys-equal 10",
                        "zero-key 11",
                        "gpb-contradicts-mad 12",
                        "wider-than-policy 13",
                        "narrower-than-policy 14",
                        "irreversible-change 15",
                        "change-without-effect 16");
        assertThat(Arrays.stream(Severity.values()).map(Severity::word)).containsExactly("error", "warning", "note");
    }

    @Test
    void a_mask_holds_what_was_put_in_and_nothing_else() {
        int mask = FindingId.KEY_FROZEN.mask() | FindingId.ZERO_KEY.mask();
        assertThat(FindingId.of(mask)).containsExactly(FindingId.KEY_FROZEN, FindingId.ZERO_KEY);
        assertThat(FindingId.of(0)).isEmpty();
        assertThat(Arrays.stream(FindingId.values()).mapToInt(FindingId::mask).sum())
                .isEqualTo(0xFFFF);
    }
}

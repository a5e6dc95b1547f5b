package cardwright.mifare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// All 16 777 216 triples of access bytes, against the figure of the data sheet read bit by bit.
@Tag("exhaustive")
class AllAccessBytesTest {
    @Test
    void of_all_triples_exactly_4096_parse_and_they_are_the_right_ones() {
        LayoutReference reference = new LayoutReference();
        int parsed = 0;
        for (int triple = 0; triple < 1 << 24; triple++) {
            int byte6 = triple >> 16;
            int byte7 = triple >> 8 & 0xFF;
            int byte8 = triple & 0xFF;
            int word = AccessConditions.decode(byte6, byte7, byte8);
            if (reference.wellFormed(byte6, byte7, byte8) != (word >= 0)) {
                throw new AssertionError("judged wrongly: " + Integer.toHexString(triple));
            }
            if (word >= 0) {
                parsed++;
                AccessConditions conditions = AccessConditions.ofWord(word);
                for (int group = 0; group < 3; group++) {
                    assertThat(conditions.data(group).bits())
                            .as("%06X, group %d", triple, group)
                            .isEqualTo(reference.condition(group, byte6, byte7, byte8));
                }
                assertThat(conditions.trailer().bits())
                        .as("%06X, trailer", triple)
                        .isEqualTo(reference.condition(3, byte6, byte7, byte8));
            }
        }
        assertThat(parsed).isEqualTo(4096);
    }
}

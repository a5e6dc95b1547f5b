package cardwright.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
    /// R. G. Newcombe, Statistics in Medicine 17 (1998) 857, table I, method 3 (Wilson, without continuity correction),
    /// as printed.
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void the_interval_is_the_one_that_was_published(int count, int total, double lower, double upper) {
        Proportion proportion = new Proportion(count, total);

        assertThat(proportion.lower(Proportion.CONFIDENCE_95)).isCloseTo(lower, within(0.00005));
        assertThat(proportion.upper(Proportion.CONFIDENCE_95)).isCloseTo(upper, within(0.00005));
    }

    @Test
    void the_interval_of_failures_is_that_of_successes_turned_round() {
        for (int count = 0; count <= 30; count++) {
            Proportion one = new Proportion(count, 30);
            Proportion other = new Proportion(30 - count, 30);

            assertThat(one.lower(Proportion.CONFIDENCE_95))
                    .isCloseTo(1 - other.upper(Proportion.CONFIDENCE_95), within(1e-12));
        }
    }

    @Test
    void nothing_tried_tells_nothing() {
        Proportion nothing = new Proportion(0, 0);

        assertThat(nothing.lower(Proportion.CONFIDENCE_95)).isZero();
        assertThat(nothing.upper(Proportion.CONFIDENCE_95)).isEqualTo(1);
        assertThat(new Proportion(4, 4).isMoreOftenThan(nothing)).isFalse();
    }

    @Test
    void four_failures_of_four_are_no_chance_where_twenty_rounds_went_well() {
        assertThat(new Proportion(4, 4).isMoreOftenThan(new Proportion(0, DoctorOptions.MIN_ROUNDS)))
                .isTrue();
        assertThat(new Proportion(1, 4).isMoreOftenThan(new Proportion(0, 10_000)))
                .isTrue();
        assertThat(new Proportion(1, 4).isMoreOftenThan(new Proportion(0, 50))).isFalse();
        assertThat(new Proportion(3, 4).isMoreOftenThan(new Proportion(25, 50))).isFalse();
    }

    @Test
    void more_than_there_were_is_a_mistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(-1, 2));
    }
}

package cardwright.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LatencyTest {
    private static Latency of(long... nanos) {
        return Latency.of(LatencyKind.READ, nanos);
    }

    @Test
    void one_time_is_every_time() {
        assertThat(of(7)).isEqualTo(new Latency(LatencyKind.READ, 1, 7, 7, 7, 7));
    }

    @Test
    void the_median_of_four_is_the_second_and_their_95th_percentile_the_last() {
        assertThat(of(40, 10, 30, 20)).isEqualTo(new Latency(LatencyKind.READ, 4, 10, 20, 40, 40));
    }

    @Test
    void five_of_a_hundred_are_above_the_95th_percentile() {
        long[] nanos = new long[100];
        for (int i = 0; i < 100; i++) {
            nanos[i] = 100L - i;
        }

        assertThat(of(nanos)).isEqualTo(new Latency(LatencyKind.READ, 100, 1, 50, 95, 100));
        assertThat(nanos[0]).as("what was handed in").isEqualTo(100);
    }

    @Test
    void no_times_have_no_median() {
        assertThatIllegalArgumentException().isThrownBy(() -> of());
    }

    @Test
    void figures_have_one_decimal_rounded() {
        assertThat(Figures.milliseconds(3_141_592)).isEqualTo("3.1");
        assertThat(Figures.milliseconds(49_999)).isEqualTo("0.0");
        assertThat(Figures.milliseconds(50_000)).isEqualTo("0.1");
        assertThat(Figures.percent(0.9287)).isEqualTo("92.9");
        assertThat(Figures.percent(1)).isEqualTo("100.0");
    }
}

package cardwright.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.card.ReaderDialect;
import cardwright.testing.junit.OrSkip;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("outside")
class TwoDesksTest {
    @Test
    @Timeout(60)
    void a_second_desk_on_pcscd_in_one_test_fails_instead_of_waiting_for_ever() throws Exception {
        try (Desk desk = OrSkip.orSkip(() -> Desk.onPcscd(reader()))) {
            assertThat(desk.pcscd()).isPresent();
            assertThatThrownBy(() -> Desk.onPcscd(reader()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("close that one first");
        }
    }

    private static VirtualReader reader() {
        return VirtualReader.empty(VirtualReaderOptions.DEFAULT.withDialect(ReaderDialect.ACR122U));
    }
}

package cardwright.workbench.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Typed from the 1K data sheet, 8.7.1, figure 10: a bar over a bit is `~` here, the group stands after
/// the bit.
class BitLayoutTest {
    private static final List<String> FIGURE_10 = List.of(
            "byte 6: ~C2.3 ~C2.2 ~C2.1 ~C2.0 ~C1.3 ~C1.2 ~C1.1 ~C1.0",
            "byte 7: C1.3 C1.2 C1.1 C1.0 ~C3.3 ~C3.2 ~C3.1 ~C3.0",
            "byte 8: C3.3 C3.2 C3.1 C3.0 C2.3 C2.2 C2.1 C2.0");

    @Test
    void the_picture_shows_every_bit_where_the_data_sheet_has_it() {
        List<BitLayout.Place> places = BitLayout.places();
        List<String> rows = List.of(row(places, 6), row(places, 7), row(places, 8));
        assertThat(places).hasSize(24);
        assertThat(rows).isEqualTo(FIGURE_10);
    }

    private static String row(List<BitLayout.Place> places, int byteNumber) {
        StringBuilder row = new StringBuilder("byte " + byteNumber + ":");
        int bit = 7;
        for (BitLayout.Place place : places) {
            if (place.byteNumber() == byteNumber) {
                assertThat(place.bit()).isEqualTo(bit--);
                row.append(place.inverted() ? " ~C" : " C")
                        .append(place.accessBit())
                        .append('.')
                        .append(place.group());
            }
        }
        return row.toString();
    }
}

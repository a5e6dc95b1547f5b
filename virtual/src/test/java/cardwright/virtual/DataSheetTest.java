package cardwright.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.mifare.KeyType;
import org.junit.jupiter.api.Test;

/// The tests' own reading of the tables, against encodings that others published.
class DataSheetTest {
    @Test
    void the_figure_of_the_access_bytes_is_read_right() {
        assertThat(DataSheet.accessBytes("000", "000", "000", "001")).isEqualTo("FF0780");
        assertThat(DataSheet.accessBytes("000", "000", "000", "011")).isEqualTo("7F0788");
        assertThat(DataSheet.accessBytes("100", "100", "100", "011")).isEqualTo("787788");
        assertThat(DataSheet.accessBytes("110", "110", "110", "011")).isEqualTo("08778F");
        assertThat(DataSheet.accessBytes("010", "010", "010", "110")).isEqualTo("078F0F");
        assertThat(DataSheet.accessBytes("110", "100", "101", "001")).isEqualTo("E873C1");
    }

    @Test
    void the_tables_are_read_right() {
        assertThat(DataSheet.data("110", 3, KeyType.A)).isFalse();
        assertThat(DataSheet.data("110", 3, KeyType.B)).isTrue();
        assertThat(DataSheet.data("000", 1, KeyType.A)).isTrue();
        assertThat(DataSheet.data("111", 1, KeyType.B)).isFalse();
        assertThat(DataSheet.trailer("011", 2, KeyType.B)).isTrue();
        assertThat(DataSheet.trailer("011", 2, KeyType.A)).isFalse();
        assertThat(DataSheet.trailer("001", 6, KeyType.A)).isTrue();
    }
}

package cardwright.mifare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.text.InvalidInput;
import java.util.List;
import org.junit.jupiter.api.Test;

/// UIDs of four and seven bytes, and block 0 which stores them.
class UidTest {
    private static final Block SHORT = Block.parse("01A062BD7E8804004685115562000010");
    private static final Block LONG = Block.parse("04112233445566884400C820000000FF");

    @Test
    void a_uid_printed_is_a_uid_parsed() {
        for (int length : new int[] {Uid.SINGLE, Uid.DOUBLE}) {
            Samples.bytes(length, bytes -> {
                Uid uid = Uid.of(bytes);
                assertThat(Uid.parse(uid.hex())).isEqualTo(uid).hasSameHashCodeAs(uid);
                assertThat(uid).hasToString(uid.hex());
                assertThat(uid.toBytes()).isEqualTo(bytes);
                assertThat(uid.length()).isEqualTo(length);
            });
        }
    }

    @Test
    void a_uid_of_another_length_is_refused() {
        for (int length : new int[] {0, 3, 5, 6, 8, 10}) {
            assertThatThrownBy(() -> Uid.of(new byte[length])).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Uid.parse("00".repeat(length)))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining(length + " bytes");
        }
    }

    @Test
    void a_uid_does_not_change_when_the_arrays_around_it_do() {
        byte[] bytes = {1, 2, 3, 4};
        Uid uid = Uid.of(bytes);
        bytes[0] = 9;
        uid.toBytes()[1] = 9;
        assertThat(uid.hex()).isEqualTo("01020304");
        assertThat(uid).isNotEqualTo(Uid.of(bytes)).isNotEqualTo(null);
    }

    @Test
    void the_check_byte_is_all_four_bytes_exclusive_or() {
        assertThat(Uid.parse("01020304").bcc()).isEqualTo(0x04);
        assertThat(Uid.parse("01A062BD").bcc()).isEqualTo(0x7E);
        assertThat(Uid.parse("BAE27C9D").bcc()).isEqualTo(0xB9);
        assertThatThrownBy(Uid.parse("04112233445566")::bcc).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_random_uid_is_not_taken_for_an_identity() {
        assertThat(Uid.parse("08112233").isRandom()).isTrue();
        for (String fixed : List.of("04112233", "18112233", "88112233", "08112233445566")) {
            assertThat(Uid.parse(fixed).isRandom()).as(fixed).isFalse();
        }
    }

    @Test
    void the_first_part_of_a_longer_uid_is_noticed() {
        assertThat(Uid.parse("88041122").beginsWithCascadeTag()).isTrue();
        assertThat(Uid.parse("04118833").beginsWithCascadeTag()).isFalse();
    }

    @Test
    void block_0_is_read_by_the_length_of_the_uid() {
        ManufacturerBlock four = new ManufacturerBlock(SHORT, Uid.SINGLE);
        assertThat(four.uid()).isEqualTo(Uid.parse("01A062BD"));
        assertThat(four.hasBcc()).isTrue();
        assertThat(four.bcc()).isEqualTo(0x7E);
        assertThat(four.bccAgrees()).isTrue();
        assertThat(four.makersBytes()).asHexString().isEqualTo("8804004685115562000010");

        ManufacturerBlock seven = new ManufacturerBlock(LONG, Uid.DOUBLE);
        assertThat(seven.uid()).isEqualTo(Uid.parse("04112233445566"));
        assertThat(seven.hasBcc()).isFalse();
        assertThat(seven.bccAgrees()).isTrue();
        assertThatThrownBy(seven::bcc).isInstanceOf(IllegalStateException.class);
        assertThat(seven.makersBytes()).asHexString().isEqualTo("884400C820000000FF");
    }

    @Test
    void a_wrong_check_byte_in_a_dump_is_noticed() {
        ManufacturerBlock wrong = new ManufacturerBlock(LONG, Uid.SINGLE);
        assertThat(wrong.bcc()).isEqualTo(0x44);
        assertThat(wrong.bccAgrees()).isFalse();
    }

    @Test
    void block_0_with_a_uid_of_another_length_is_a_mistake_of_the_program() {
        for (int length : new int[] {0, 5, 10}) {
            assertThatThrownBy(() -> new ManufacturerBlock(SHORT, length)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}

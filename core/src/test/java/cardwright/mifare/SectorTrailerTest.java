package cardwright.mifare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// Sixteen bytes that decide over a sector.
class SectorTrailerTest {
    @Test
    void a_trailer_printed_is_a_trailer_parsed() {
        Samples.bytes(Block.LENGTH, bytes -> {
            AccessConditions access = AccessConditions.ofWord((bytes[6] << 8 | (bytes[7] & 0xFF)) & 0xFFF);
            System.arraycopy(access.toBytes(), 0, bytes, 6, 3);
            Block block = Block.of(bytes);
            SectorTrailer trailer = SectorTrailer.parse(block);
            assertThat(trailer.block()).isEqualTo(block);
            assertThat(trailer.access()).isEqualTo(access);
            assertThat(SectorTrailer.parse(trailer.block())).isEqualTo(trailer);
        });
    }

    @Test
    void every_part_is_in_its_place() {
        SectorTrailer trailer = SectorTrailer.parse(Block.parse("A0A1A2A3A4A5787788C1B0B1B2B3B4B5"));
        assertThat(trailer.keyA().reveal()).isEqualTo("A0A1A2A3A4A5");
        assertThat(trailer.access()).hasToString("787788 (100 100 100, 011)");
        assertThat(trailer.generalPurposeByte()).isEqualTo(GeneralPurposeByte.MAD1);
        assertThat(trailer.keyB().reveal()).isEqualTo("B0B1B2B3B4B5");
    }

    @Test
    void a_trailer_in_a_log_does_not_show_its_keys() {
        assertThat(SectorTrailer.parse(Block.parse("A0A1A2A3A4A5787788C1B0B1B2B3B4B5")))
                .hasToString("************ 787788 C1 ************");
    }

    @Test
    void a_trailer_as_delivered_is_FF078069_between_keys_of_F() {
        assertThat(SectorTrailer.TRANSPORT.block().hex()).isEqualTo("FFFFFFFFFFFFFF078069FFFFFFFFFFFF");
        assertThat(SectorTrailer.TRANSPORT.keyBReadable()).isTrue();
    }

    @Test
    void malformed_access_bytes_are_no_trailer() {
        Block block = Block.parse("FFFFFFFFFFFFFF078169FFFFFFFFFFFF");
        assertThatThrownBy(() -> SectorTrailer.parse(block)).isInstanceOf(MalformedAccessBytes.class);
        assertThat(SectorTrailer.accessWord(block)).isEqualTo(-1);
    }

    @Test
    void the_access_word_of_a_block_is_that_of_its_trailer() {
        for (int word = 0; word < 4096; word++) {
            AccessConditions access = AccessConditions.ofWord(word);
            SectorTrailer trailer = new SectorTrailer(Key.MAD, access, GeneralPurposeByte.TRANSPORT, Key.TRANSPORT);
            assertThat(SectorTrailer.accessWord(trailer.block())).isEqualTo(word);
            assertThat(trailer.keyBReadable()).isEqualTo(access.trailer().keyBReadable());
        }
    }

    @Test
    void the_general_purpose_byte_says_whether_there_is_a_directory() {
        assertThat(GeneralPurposeByte.TRANSPORT.directoryAvailable()).isFalse();
        assertThat(GeneralPurposeByte.of(0x81).directoryAvailable()).isTrue();
        assertThat(GeneralPurposeByte.of(0x81).multiApplication()).isFalse();
        assertThat(GeneralPurposeByte.of(0xC1).multiApplication()).isTrue();
        assertThat(GeneralPurposeByte.MAD1.directoryVersion()).isEqualTo(1);
        assertThat(GeneralPurposeByte.MAD2.directoryVersion()).isEqualTo(2);
        assertThat(GeneralPurposeByte.MAD2).hasToString("C2");
    }

    @Test
    void reserved_bits_of_the_general_purpose_byte_are_noticed() {
        for (int value = 0; value < 256; value++) {
            boolean reserved = (value & 0b0011_1100) != 0;
            assertThat(GeneralPurposeByte.of(value).reservedBitSet()).isEqualTo(reserved);
        }
        assertThatThrownBy(() -> GeneralPurposeByte.of(256)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GeneralPurposeByte.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}

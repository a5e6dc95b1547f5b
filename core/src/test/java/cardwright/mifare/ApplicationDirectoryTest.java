package cardwright.mifare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import cardwright.text.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whose a sector is.
class ApplicationDirectoryTest {
    @Test
    void check_bytes_are_those_of_the_published_examples() {
        for (List<String> row : DataSheet.rows(DataSheet.DIRECTORY_CHECK_BYTES)) {
            byte[] bytes = Hex.parse(row.get(1));
            assertThat(Hex.ofByte(ApplicationDirectory.crc(bytes, 0, bytes.length)))
                    .isEqualTo(row.get(0));
        }
    }

    @Test
    void the_application_notes_example_is_read() {
        ApplicationDirectory directory = parse("8901010801080108000000000000040003100310021002100000000000001130");
        assertThat(directory.version()).isEqualTo(1);
        assertThat(directory.publisher()).contains(SectorNumber.of(1));
        assertThat(directory.sectorsOf(ApplicationId.of(0x0801)))
                .extracting(SectorNumber::value)
                .containsExactly(1, 2, 3);
        assertThat(directory.sectorsOf(ApplicationId.FREE))
                .extracting(SectorNumber::value)
                .containsExactly(4, 5, 6, 12, 13, 14);
        assertThat(directory.application(SectorNumber.of(7))).isEqualTo(ApplicationId.CARD_HOLDER);
        assertThat(directory.application(SectorNumber.of(15))).hasToString("3011");
        assertThat(directory.application(SectorNumber.of(15)).cluster()).isEqualTo(0x30);
        assertThat(directory.application(SectorNumber.of(15)).application()).isEqualTo(0x11);
    }

    @Test
    void a_directory_printed_is_a_directory_parsed() {
        for (int version = 1; version <= 2; version++) {
            ApplicationDirectory empty = ApplicationDirectory.empty(version);
            Samples.bytes(3, bytes -> {
                SectorNumber sector = SectorNumber.of((bytes[0] & 0xFF) % 40);
                ApplicationId application = ApplicationId.of((bytes[1] & 0xFF) << 8 | (bytes[2] & 0xFF));
                if (empty.hasEntry(sector)) {
                    ApplicationDirectory directory = empty.with(sector, application);
                    assertThat(ApplicationDirectory.parse(directory.blocks()))
                            .isEqualTo(directory)
                            .hasSameHashCodeAs(directory);
                    assertThat(directory.application(sector)).isEqualTo(application);
                    if (!application.equals(ApplicationId.FREE)) {
                        assertThat(directory.sectorsOf(application)).containsExactly(sector);
                    }
                }
            });
        }
    }

    @Test
    void an_ndef_card_has_the_directory_everybody_knows() {
        ApplicationDirectory directory = ApplicationDirectory.empty(1).withPublisher(SectorNumber.of(1));
        for (int sector = 1; sector < 16; sector++) {
            directory = directory.with(SectorNumber.of(sector), ApplicationId.NDEF);
        }
        assertThat(directory.blocks())
                .extracting(Block::hex)
                .containsExactly("140103E103E103E103E103E103E103E1", "03E103E103E103E103E103E103E103E1");
        assertThat(directory).isNotEqualTo(ApplicationDirectory.empty(1)).isNotEqualTo(null);
        assertThat(directory).hasToString("MAD1[140103E103E103E103E103E103E103E103E103E103E103E103E103E103E103E1]");
    }

    @Test
    void a_large_card_has_entries_up_to_sector_39_in_the_second_half() {
        ApplicationDirectory directory = ApplicationDirectory.empty(2)
                .withPublisher(SectorNumber.of(39))
                .with(SectorNumber.of(17), ApplicationId.of(0x1234))
                .with(SectorNumber.of(39), ApplicationId.of(0x5678));
        assertThat(directory.version()).isEqualTo(2);
        assertThat(directory.publisher()).contains(SectorNumber.of(39));
        assertThat(directory.blocks()).hasSize(5);
        assertThat(directory.blocks().get(0).hex()).endsWith("270000000000000000000000000000");
        assertThat(directory.blocks().get(2).hex()).endsWith("273412000000000000000000000000");
        assertThat(directory.blocks().get(4).hex()).isEqualTo("00000000000000000000000000007856");
        assertThat(ApplicationDirectory.parse(directory.blocks())).isEqualTo(directory);
    }

    @Test
    void only_sectors_with_an_entry_can_be_asked_for() {
        for (int i = 0; i < 40; i++) {
            SectorNumber sector = SectorNumber.of(i);
            boolean small = i >= 1 && i <= 15;
            boolean large = small || i >= 17;
            assertThat(ApplicationDirectory.empty(1).hasEntry(sector)).isEqualTo(small);
            assertThat(ApplicationDirectory.empty(2).hasEntry(sector)).isEqualTo(large);
        }
        ApplicationDirectory directory = ApplicationDirectory.empty(2);
        SectorNumber own = SectorNumber.of(16);
        assertThatThrownBy(() -> directory.application(own)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> directory.with(own, ApplicationId.FREE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> directory.withPublisher(own)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_directory_changed_without_its_check_byte_is_not_believed() {
        for (int bit = 0; bit < 256; bit++) {
            byte[] bytes = Hex.parse("140103E103E103E103E103E103E103E103E103E103E103E103E103E103E103E1");
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> ApplicationDirectory.parse(List.of(Block.of(bytes, 0), Block.of(bytes, 16))))
                    .as("bit %d", bit)
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> parse("150103E103E103E103E103E103E103E103E103E103E103E103E103E103E103E1"))
                .isInstanceOfSatisfying(InvalidInput.class, e -> {
                    assertThat(e.text().in(Language.EN)).contains("sector 0", "check byte 15", "should have 14");
                    assertThat(e.text().in(Language.ZH)).contains("扇区 0", "校验字节为 15", "应为 14");
                });
    }

    @Test
    void the_second_half_is_checked_too() {
        List<Block> blocks = new ArrayList<>(ApplicationDirectory.empty(2).blocks());
        blocks.set(4, Block.parse("00000000000000000000000000000001"));
        assertThatThrownBy(() -> ApplicationDirectory.parse(blocks))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("sector 16");
    }

    @Test
    void a_publisher_in_a_sector_without_an_entry_is_refused() {
        for (int publisher : new int[] {0x10, 0x11, 0x28, 0x3F}) {
            byte[] bytes = new byte[32];
            bytes[1] = (byte) publisher;
            bytes[0] = (byte) ApplicationDirectory.crc(bytes, 1, 31);
            assertThatThrownBy(() -> ApplicationDirectory.parse(List.of(Block.of(bytes, 0), Block.of(bytes, 16))))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("names sector " + publisher);
        }
        assertThat(ApplicationDirectory.empty(1).publisher()).isEmpty();
        assertThat(ApplicationDirectory.empty(1)
                        .withPublisher(SectorNumber.of(15))
                        .publisher())
                .contains(SectorNumber.of(15));
    }

    @Test
    void the_blocks_of_a_directory_are_never_trailers() {
        assertThat(ApplicationDirectory.blockNumbers(1))
                .extracting(BlockNumber::value)
                .containsExactly(1, 2);
        assertThat(ApplicationDirectory.blockNumbers(2))
                .extracting(BlockNumber::value)
                .containsExactly(1, 2, 64, 65, 66);
        assertThatThrownBy(() -> ApplicationDirectory.blockNumbers(3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ApplicationDirectory.parse(List.of(Block.zeros())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_application_is_16_bits() {
        assertThatThrownBy(() -> ApplicationId.of(65536)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ApplicationId.of(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ApplicationId.of(65535)).hasToString("FFFF");
    }

    private static ApplicationDirectory parse(String hex) {
        byte[] bytes = Hex.parse(hex);
        return ApplicationDirectory.parse(List.of(Block.of(bytes, 0), Block.of(bytes, 16)));
    }
}

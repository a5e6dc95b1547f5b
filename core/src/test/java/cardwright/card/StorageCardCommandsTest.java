package cardwright.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The bytes as PC/SC Part 3 and the makers' manuals print them.
class StorageCardCommandsTest {
    private static final BlockNumber BLOCK_5 = BlockNumber.of(5);

    @Test
    void the_commands_are_byte_for_byte_those_of_the_standard() {
        Key key = Key.parse("A0A1A2A3A4A5");
        Block data = Block.parse("00112233445566778899AABBCCDDEEFF");
        assertThat(StorageCardCommands.getUid().hex()).isEqualTo("FF CA 00 00 00");
        assertThat(StorageCardCommands.loadKeys(KeyPlace.numbered(0x20, 0, 31), 31, key)
                        .hex())
                .isEqualTo("FF 82 20 1F 06 A0 A1 A2 A3 A4 A5");
        assertThat(StorageCardCommands.generalAuthenticate(BlockNumber.of(4), KeyType.A, 0)
                        .hex())
                .isEqualTo("FF 86 00 00 05 01 00 04 60 00");
        assertThat(StorageCardCommands.generalAuthenticate(BlockNumber.of(255), KeyType.B, 1)
                        .hex())
                .isEqualTo("FF 86 00 00 05 01 00 FF 61 01");
        assertThat(StorageCardCommands.oldAuthenticate(BlockNumber.of(4), KeyType.B, 2)
                        .hex())
                .isEqualTo("FF 88 00 04 61 02");
        assertThat(StorageCardCommands.readBinary(BlockNumber.of(4), 16).hex()).isEqualTo("FF B0 00 04 10");
        assertThat(StorageCardCommands.readBinary(BlockNumber.of(128), 240).hex())
                .isEqualTo("FF B0 00 80 F0");
        assertThat(StorageCardCommands.updateBinary(BLOCK_5, data).hex())
                .isEqualTo("FF D6 00 05 10 00 11 22 33 44 55 66 77 88 99 AA BB CC DD EE FF");
    }

    @ParameterizedTest
    @CsvSource({
        "ACS_D7,        FF D7 00 05 05 01 00 00 01 2C,                      FF D7 00 05 05 02 00 00 01 2C",
        "IDENTIV_F0,    FF F0 00 05 06 C1 05 2C 01 00 00,                   FF F0 00 05 06 C0 05 2C 01 00 00",
        "FEITIAN_FC,    FF FC 00 00 06 C1 05 2C 01 00 00,                   FF FC 00 00 06 C0 05 2C 01 00 00",
        "OMNIKEY_D4_D8, FF D4 00 05 04 2C 01 00 00,                         FF D8 00 05 04 2C 01 00 00",
        "PART3_C2,      FF C2 00 03 0B A0 09 80 01 05 81 04 2C 01 00 00 00, "
                + "FF C2 00 03 0B A1 09 80 01 05 81 04 2C 01 00 00 00"
    })
    void three_hundred_is_added_and_taken_in_every_makers_form(ValueForm form, String increment, String decrement) {
        assertThat(StorageCardCommands.increment(form, BLOCK_5, 300).hex()).isEqualTo(increment);
        assertThat(StorageCardCommands.decrement(form, BLOCK_5, 300).hex()).isEqualTo(decrement);
    }

    @Test
    void a_reader_without_value_commands_is_never_sent_one() {
        assertThatThrownBy(() -> StorageCardCommands.increment(ValueForm.NONE, BLOCK_5, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StorageCardCommands.decrement(ValueForm.NONE, BLOCK_5, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

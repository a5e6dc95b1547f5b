package cardwright.apdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandApduTest {
    /// ISO/IEC 7816-4, 5.1: columns bytes, well-formed, data, Le.
    @ParameterizedTest
    @CsvSource({
        "00A40400,                 true,  '',           0",
        "FFCA000000,               true,  '',           256",
        "FFB0000410,               true,  '',           16",
        "FF82000006FFFFFFFFFFFF,   true,  FFFFFFFFFFFF, 0",
        "FF860000050100046000,     true,  0100046000,   0",
        "00A4040002A00000,         true,  A000,         256",
        "00A4040002A00010,         true,  A000,         16",
        "00B00000000000,           true,  '',           65536",
        "00B00000000100,           true,  '',           256",
        "00D600000000021234,       true,  1234,         0",
        "00D6000000000212340000,   true,  1234,         65536",
        "00D6000000000212340101,   true,  1234,         257",
        "FF8800046000,             false, '',           0",
        "00A404000300,             false, '',           0",
        "00A4040003A0000000AA,     false, '',           0",
        "00A404000000,             false, '',           0",
        "00D6000000000012,         false, '',           0",
        "00D60000000002123401,     false, '',           0",
        "00D600000000021234010101, false, '',           0",
        "FF,                       false, '',           0",
        "00A404,                   false, '',           0"
    })
    void a_command_is_taken_apart_as_the_standard_says(String hex, boolean wellFormed, String data, int le) {
        CommandApdu command = CommandApdu.parse(hex);
        assertThat(command.isWellFormed()).isEqualTo(wellFormed);
        assertThat(Hex.of(command.data())).isEqualTo(data);
        assertThat(command.dataLength()).isEqualTo(data.length() / 2);
        assertThat(command.le()).isEqualTo(le);
        assertThat(Hex.of(command.toBytes())).isEqualTo(hex);
        assertThat(command.length()).isEqualTo(hex.length() / 2);
    }

    @Test
    void the_old_authenticate_keeps_its_six_bytes_though_they_are_no_command_of_the_standard() {
        CommandApdu old = CommandApdu.parse("FF 88 00 04 60 00");
        assertThat(old.hex()).isEqualTo("FF 88 00 04 60 00");
        assertThat(old.ins()).isEqualTo(0x88);
        assertThat(old.p2()).isEqualTo(4);
    }

    @Test
    void a_command_that_ends_early_has_no_instruction_instead_of_a_wrong_one() {
        CommandApdu stump = CommandApdu.parse("FF");
        assertThat(stump.cla()).isEqualTo(0xFF);
        assertThat(stump.ins()).isEqualTo(-1);
        assertThat(stump.p1()).isEqualTo(-1);
        assertThat(stump.p2()).isEqualTo(-1);
    }

    /// Built from its parts, whatever their sizes, a command is taken apart into the same parts.
    @Test
    void what_is_built_is_what_is_read() {
        long seed = 20261121;
        Random random = new Random(seed);
        int[] sizes = {0, 1, 2, 16, 254, 255, 256, 257, 4096, 65535};
        int[] expected = {0, 1, 16, 255, 256, 257, 65535, 65536};
        for (int size : sizes) {
            byte[] data = new byte[size];
            random.nextBytes(data);
            for (int le : expected) {
                CommandApdu header = CommandApdu.of(0xFF, 0xD6, 0x12, random.nextInt(256));
                CommandApdu command = size == 0 ? header : header.with(data);
                command = le == 0 ? command : command.expecting(le);
                CommandApdu read = CommandApdu.of(command.toBytes());
                String parts = "seed " + seed + ", data " + size + ", Le " + le;
                assertThat(read.isWellFormed()).as(parts).isTrue();
                assertThat(read.data()).as(parts).isEqualTo(data);
                assertThat(read.le()).as(parts).isEqualTo(le);
                assertThat(read.p2()).as(parts).isEqualTo(header.p2());
                boolean extended = size > 255 || le > 256;
                int lc = size == 0 ? 0 : extended ? 2 : 1;
                int leBytes = le == 0 ? 0 : extended ? 2 : 1;
                assertThat(read.length()).as(parts).isEqualTo(4 + (extended ? 1 : 0) + lc + size + leBytes);
            }
        }
    }

    @Test
    void data_and_length_can_be_added_in_either_order() {
        CommandApdu header = CommandApdu.of(0x00, 0xA4, 0x04, 0x00);
        byte[] data = {1, 2};
        assertThat(header.with(data).expecting(256))
                .isEqualTo(header.expecting(256).with(data))
                .isEqualTo(CommandApdu.parse("00A40400020102 00"))
                .hasSameHashCodeAs(CommandApdu.parse("00A40400020102 00"))
                .isNotEqualTo(header);
        assertThat(header.with(data).dataAt(1)).isEqualTo(2);
    }

    @Test
    void bytes_given_or_taken_cannot_change_a_command_afterwards() {
        byte[] bytes = Hex.parse("FFB0000410");
        CommandApdu command = CommandApdu.of(bytes);
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(command.toBytes(), (byte) 0);
        assertThat(command.hex()).isEqualTo("FF B0 00 04 10");
    }

    @Test
    void a_command_in_a_log_shows_no_key() {
        assertThat(CommandApdu.parse("FF82000006A0A1A2A3A4A5").toString())
                .doesNotContain("A0")
                .doesNotContain("A5");
    }

    @Test
    void too_few_and_too_many_bytes_are_refused() {
        assertThatThrownBy(() -> CommandApdu.parse("")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> CommandApdu.of(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CommandApdu.of(new byte[65545])).isInstanceOf(IllegalArgumentException.class);
        assertThat(CommandApdu.of(new byte[65544]).isWellFormed()).isFalse();
        CommandApdu header = CommandApdu.of(0, 0, 0, 0);
        assertThatThrownBy(() -> header.with(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> header.with(new byte[65536])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> header.expecting(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> header.expecting(65537)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> header.dataAt(0)).isInstanceOf(IllegalArgumentException.class);
    }
}

package cardwright.card;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.ResponseApdu;
import cardwright.text.Hex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyMaskTest {
    @ParameterizedTest
    @CsvSource({
        "FF82000006A0A1A2A3A4A5,                     FF 82 00 00 06 ** ** ** ** ** **",
        "FF82201F05A0A1A2A3A4,                       FF 82 20 1F 05 ** ** ** ** **",
        "FF82,                                       FF 82",
        "FFD600,                                     FF D6 00",
        "FFB000,                                     FF B0 00",
        "FF00000003A0A1A2,                           FF 00 00 00 03 ** ** **",
        "FFB0000410,                                 FF B0 00 04 10",
        "0082000002A0A1,                             00 82 00 00 02 A0 A1",
        "FFD6000710A0A1A2A3A4A5787788C1B0B1B2B3B4B5, FF D6 00 07 10 K 78 77 88 C1 K",
        "FFD6008F10A0A1A2A3A4A5787788C1B0B1B2B3B4B5, FF D6 00 8F 10 K 78 77 88 C1 K",
        "FFD6008310A0A1A2A3A4A5787788C1B0B1B2B3B4B5, FF D6 00 83 10 A0 A1 A2 A3 A4 A5 78 77 88 C1 B0 B1 B2 B3 B4 B5",
        "FFD6000610A0A1A2A3A4A5787788C1B0B1B2B3B4B5, FF D6 00 06 10 A0 A1 A2 A3 A4 A5 78 77 88 C1 B0 B1 B2 B3 B4 B5"
    })
    void no_key_of_a_command_is_shown(String hex, String shown) {
        assertThat(KeyMask.command(CommandApdu.parse(hex))).isEqualTo(shown.replace("K", "** ** ** ** ** **"));
    }

    @ParameterizedTest
    @CsvSource({
        "FFB0000710, 000000000000FF078069B0B1B2B3B4B59000, K FF 07 80 69 K 90 00",
        "FFB0000610, 414243444546474849505152535455569000, 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 90 00",
        "FFB000,     6700,                                 67 00",
        "FFB000FF20, 000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F9000, K 06 07 08 09 K 10 11 12 13 14 15 16 17 18 19 1A 1B 1C 1D 1E 1F 90 00",
        "FFB0000620, 000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F9000, 00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F K 16 17 18 19 K 90 00",
        "FFB0000710, 6982,                                 69 82",
        "FFCA000000, 010203049000,                         01 02 03 04 90 00"
    })
    void no_key_of_an_answer_is_shown(String command, String answer, String shown) {
        assertThat(KeyMask.answer(CommandApdu.parse(command), ResponseApdu.of(Hex.parse(answer))))
                .isEqualTo(shown.replace("K", "** ** ** ** ** **"));
    }
}

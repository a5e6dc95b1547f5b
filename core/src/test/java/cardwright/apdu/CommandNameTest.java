package cardwright.apdu;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FFCA000000 | Get Data: the card's UID",
                "FFCA010000 | Get Data: the card's ATS",
                "FF82000006A0A1A2A3A4A5 | Load Keys: a key (not shown) into volatile slot 00, key structure 00",
                "FF82201F06A0A1A2A3A4A5 | Load Keys: a key (not shown) into non-volatile slot 1F, key structure 20",
                "FF82000005A0A1A2A3A4 | Load Keys: 5 bytes (not shown) into slot 00, where a key has 6",
                "FF860000050100046000 | General Authenticate: block 4 with key A from slot 00",
                "FF860000050100FF6101 | General Authenticate: block 255 with key B from slot 01",
                "FF8600000501001E0000 | General Authenticate: block 30 with a key of type 00 from slot 00",
                "FF8800046000 | General Authenticate, old form: block 4 with key A from slot 00",
                "FFB0000410 | Read Binary: 16 bytes from block 4",
                "FFB0000400 | Read Binary: all the reader gives from block 4",
                "FFB1000504 | Read Value: block 5",
                "FFD600041000112233445566778899AABBCCDDEEFF | Update Binary: 16 bytes into block 4",
                "FFD700050500FFFFFF9C | Store Value: -100 into block 5",
                "FFD70005050100000064 | Increment: block 5 by 100",
                "FFD70005050200000064 | Decrement: block 5 by 100",
                "FFD70005020306 | Restore: the value of block 5 into block 6",
                "FFF0000506C10564000000 | Increment: block 5 by 100",
                "FFF0000506C00564000000 | Decrement: block 5 by 100",
                "FFFC000006C10564000000 | Increment: block 5 by 100",
                "FFD400050464000000 | Increment: block 5 by 100",
                "FFD800050464000000 | Decrement: block 5 by 100",
                "FFC200030BA009800105810464000000 00 | Increment: block 5 by 100",
                "FFC200030BA109800105810464000000 00 | Decrement: block 5 by 100",
                "FF00400F0401010301 | the maker's own command FF 00 40 0F",
                "00A4040007A0000001010000 00 | "
                        + "Select A0 00 00 01 01 00 00: a command for chip cards, which a MIFARE Classic does not know",
                "00C0000000 | Get Response: a command for chip cards, which a MIFARE Classic does not know",
                "FF82000006A0A1 | unknown command FF 82 00 00",
                "FFD700050503FFFFFF9C | unknown command FF D7 00 05",
                "FFC200000281 00 | unknown command FF C2 00 00",
                "0077000000 | unknown command 00 77 00 00",
                "FF | unknown command FF"
            })
    void a_command_is_told_in_words_and_its_key_is_not(String hex, String words) {
        CommandApdu command = CommandApdu.parse(hex);
        assertThat(CommandName.of(command).in(Language.EN)).isEqualTo(words);
        assertThat(CommandName.of(command).in(Language.ZH)).isNotEqualTo(words).doesNotContain("A0 A1", "A0A1");
    }
}

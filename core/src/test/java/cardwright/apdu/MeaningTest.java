package cardwright.apdu;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.text.Language;
import cardwright.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Typed in from PC/SC Part 3, 3.2.2.1.3 to 3.2.2.1.9, as the manuals of ACS, Gemalto, SCM and SpringCard
/// quote it.
class MeaningTest {
    private static final String GET_UID = "FFCA000000";
    private static final String LOAD = "FF82000006FFFFFFFFFFFF";
    private static final String AUTHENTICATE = "FF860000050100046000";
    private static final String READ = "FFB0000410";
    private static final String UPDATE = "FFD600041000000000000000000000000000000000";
    private static final String INCREMENT = "FFD70005050100000001";
    private static final String SELECT = "00A4040006A00000030800";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                GET_UID + "| 9000 | Done",
                GET_UID + "| 6282 | ended before all bytes asked for; those that came are valid",
                GET_UID + "| 6300 | No card answered",
                GET_UID + "| 6700 | length is wrong",
                GET_UID + "| 6A81 | does not support this function",
                "FFCA010000| 6A81 | a MIFARE Classic never has one",
                GET_UID + "| 6B00 | P1 or P2",
                GET_UID + "| 6C04 | 4 bytes is right",
                GET_UID + "| 6D00 | does not know this instruction",
                GET_UID + "| 6E00 | chip card in a contact slot",
                LOAD + "| 9000 | keeps the key",
                LOAD + "| 6300 | did not take the key",
                LOAD + "| 6982 | does not support card keys",
                LOAD + "| 6983 | does not support reader keys",
                LOAD + "| 6984 | does not take keys in the clear",
                LOAD + "| 6985 | does not take encrypted keys",
                LOAD + "| 6986 | no volatile memory",
                LOAD + "| 6987 | no non-volatile memory",
                LOAD + "| 6988 | no such key slot",
                LOAD + "| 6989 | must be 6 bytes",
                LOAD + "| 6700 | length is wrong",
                LOAD + "| 6B00 | P1 or P2",
                AUTHENTICATE + "| 9000 | the sector is open",
                AUTHENTICATE + "| 6300 | did not accept the key, or it is gone",
                AUTHENTICATE + "| 6581 | no such block",
                AUTHENTICATE + "| 6982 | did not accept the key",
                AUTHENTICATE + "| 6983 | did not accept the key",
                AUTHENTICATE + "| 6984 | key in this slot cannot be used",
                AUTHENTICATE + "| 6986 | does not know this key type",
                AUTHENTICATE + "| 6988 | no such key slot",
                AUTHENTICATE + "| 6A82 | no such block",
                AUTHENTICATE + "| 6400 | did not answer in time",
                "FF8800046000| 6983 | did not accept the key",
                READ + "| 6281 | may be wrong",
                READ + "| 6282 | those that came are valid",
                READ + "| 6300 | not authenticated, its access conditions forbid it, or the card is gone",
                READ + "| 6700 | length is wrong",
                READ + "| 6800 | does not know commands of this class",
                READ + "| 6981 | does not fit this kind of card",
                READ + "| 6982 | not authenticated, or its access conditions forbid reading",
                READ + "| 6986 | does not allow this command",
                READ + "| 6A81 | does not support this function",
                READ + "| 6A82 | no such block",
                READ + "| 6B00 | P1 or P2",
                READ + "| 6C10 | 16 bytes is right",
                READ + "| 6C00 | 256 bytes is right",
                READ + "| 6400 | did not answer in time",
                UPDATE + "| 9000 | took the bytes",
                UPDATE + "| 6300 | Not written",
                UPDATE + "| 6581 | did not confirm the write",
                UPDATE + "| 6981 | does not fit this kind of card",
                UPDATE + "| 6982 | forbid writing with this key",
                UPDATE + "| 6986 | does not allow this command",
                UPDATE + "| 6A82 | no such block",
                UPDATE + "| 6A84 | length is wrong",
                INCREMENT + "| 6300 | holds no value",
                INCREMENT + "| 6581 | did not confirm the write",
                INCREMENT + "| 6981 | holds no value",
                INCREMENT + "| 6982 | forbid it with this key",
                SELECT + "| 6110 | 16 more bytes",
                SELECT + "| 6100 | 256 more bytes",
                SELECT + "| 6300 | does not say why",
                SELECT + "| 6982 | authenticated first",
                SELECT + "| 6983 | blocked",
                SELECT + "| 6985 | conditions",
                SELECT + "| 6A82 | no such block or file",
                SELECT + "| 6E00 | does not know commands of this class",
                SELECT + "| 6F00 | no diagnosis"
            })
    void a_status_word_means_what_it_means_after_this_command(String command, String status, String part) {
        assertThat(meaning(command, Integer.parseInt(status, 16)).in(Language.EN))
                .contains(part)
                .endsWith(".");
    }

    @Test
    void a_refused_key_place_reads_alike_in_the_old_and_the_new_numbers() {
        for (int reason = 0x82; reason <= 0x89; reason++) {
            assertThat(meaning(LOAD, 0x6300 | reason).in(Language.EN))
                    .isEqualTo(meaning(LOAD, 0x6900 | reason).in(Language.EN));
        }
    }

    @ParameterizedTest
    @CsvSource({"FFB0000410, 6299", "FFB0000410, 6F01", "00A40400, 1234", "FF82000006FFFFFFFFFFFF, 638A", "FFD700, 6A99"
    })
    void an_unknown_status_word_keeps_its_number(String command, String status) {
        String spaced = status.substring(0, 2) + " " + status.substring(2);
        for (Language language : Language.values()) {
            assertThat(meaning(command, Integer.parseInt(status, 16)).in(language))
                    .contains(spaced);
        }
    }

    @Test
    void every_status_word_after_every_command_is_explained_in_both_languages() {
        for (String command : new String[] {GET_UID, LOAD, AUTHENTICATE, READ, UPDATE, INCREMENT, SELECT, "FF"}) {
            for (int status = 0; status <= 0xFFFF; status++) {
                Text meaning = meaning(command, status);
                String english = meaning.in(Language.EN);
                String chinese = meaning.in(Language.ZH);
                if (english.length() < 5 || chinese.length() < 3 || !chinese.endsWith("。")) {
                    assertThat(english + chinese).as(command + " " + status).isEqualTo("a sentence in each language");
                }
            }
        }
    }

    private static Text meaning(String command, int status) {
        return StatusWord.of(status).meaning(CommandApdu.parse(command));
    }
}

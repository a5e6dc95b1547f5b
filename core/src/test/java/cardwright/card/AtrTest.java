package cardwright.card;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.text.Hex;
import cardwright.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AtrTest {
    /// The worked examples of PC/SC Part 3, two of ACS, and ATRs of chip cards.
    @ParameterizedTest
    @CsvSource({
        "3B8F8001804F0CA000000306030001000000006A, MIFARE Classic 1K",
        "3B8F8001804F0CA0000003060300020000000069, MIFARE Classic 4K",
        "3B8F8001804F0CA0000003060300030000000068, MIFARE Ultralight",
        "3B8F8001804F0CA000000306030026000000004D, MIFARE Mini",
        "3B8F8001804F0CA000000306030036000000005D, MIFARE Plus 2K (SL1)",
        "3B8F8001804F0CA00000030603003A0000000051, MIFARE Ultralight C",
        "3B8F8001804F0CA00000030611003B0000000042, FeliCa",
        "3B8F8001804F0CA000000306030020000000004B, PicoPass 32KS(8x2+8x2)",
        "3B8F8001804F0CA00000030603F011000000008A, FeliCa 212K",
        "3B8F8001804F0CA000000306030000000000006B, a contactless storage card without a name we know (0000)",
        "3B8F8001804F0CA00000030603FF88000000001C, a contactless storage card without a name we know (FF88)",
        "3B8180018080, a contactless chip card (ISO 14443-4)",
        "3B6F00000031C068435350544D03000000, a chip card",
        "3B, a chip card"
    })
    void a_card_is_named_by_its_atr(String hex, String name) {
        assertThat(Atr.of(Hex.parse(hex)).name().in(Language.EN)).isEqualTo(name);
    }
}

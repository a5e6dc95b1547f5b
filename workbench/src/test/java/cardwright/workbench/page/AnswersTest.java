package cardwright.workbench.page;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.text.Language;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static final String KEYS_UNKNOWN = "????????????FF078069????????????";
    private final AccessAnswers english = new AccessAnswers(Language.EN);

    @Test
    void a_trailer_without_its_keys_is_described_and_its_keys_are_not_judged() {
        String told = english.describe(KEYS_UNKNOWN, false);
        assertThat(told).contains("\"valid\":true").contains("\"gpb\":\"69\"");
        assertThat(told).contains("key-b-is-data").doesNotContain("transport-keys");
    }

    @Test
    void a_known_key_is_judged_though_the_other_is_not() {
        assertThat(english.describe("FFFFFFFFFFFF78778869????????????", false)).contains("transport-keys");
        assertThat(english.describe("????????????78778869FFFFFFFFFFFF", false)).contains("transport-keys");
        assertThat(english.describe("A0A1A2A3A4A578778869????????????", false)).doesNotContain("transport-keys");
    }

    @Test
    void a_large_sector_is_spoken_of_by_its_groups() {
        assertThat(english.describe("7F0F08", true)).contains("\"blocks\":\"5-9\"");
        assertThat(english.describe("FF0780", true)).contains("blocks 0-4, 5-9 and 10-14: key A can");
    }

    @Test
    void malformed_bytes_tell_both_ways_out() {
        assertThat(english.describe("FF0781", false))
                .contains("\"valid\":false")
                .contains("\"accessBit\":2")
                .contains("{\"byte\":6,\"high\":true,\"is\":15,\"shouldBe\":14}")
                .contains("{\"byte\":8,\"high\":false,\"is\":1,\"shouldBe\":0}");
    }

    @Test
    void wrong_input_is_told_in_the_language_of_the_page_and_never_repeated() {
        String secret = "A1B2C3D4E5F";
        assertThat(english.describe(secret, false)).startsWith("{\"error\":").doesNotContain(secret);
        assertThat(new AccessAnswers(Language.ZH).describe("FF07", false)).contains("访问控制字节是 3 个字节");
    }

    @Test
    void conditions_become_the_bytes_of_the_tutorial() {
        assertThat(english.encode("000 000 000 001")).isEqualTo("{\"bytes\":\"FF0780\"}");
        assertThat(english.encode("110 100 100 011")).isEqualTo("{\"bytes\":\"687789\"}");
        assertThat(english.encode("110 100 100")).contains("error");
    }

    @Test
    void a_finding_tells_which_sectors_and_parts_it_is_about() {
        assertThat(english.describe("E873C169", false))
                .contains("\"sectors\":[],\"parts\":[\"group-0\",\"group-1\",\"group-2\"]")
                .contains("\"sectors\":[],\"parts\":[\"group-2\"]");
        String image = "1K\n\n" + "00000000000000000000000000000000\n".repeat(63) + "FFFFFFFFFFFFFF078069FFFFFFFFFFFF";
        assertThat(new CardAnswers(Language.EN).describe(image)).contains("\"sectors\":[15],\"parts\":[\"key-b\"]");
    }

    @Test
    void a_change_tells_only_what_the_change_does() {
        assertThat(english.change("FF0780", "F0FF00"))
                .contains("irreversible-change")
                .doesNotContain("frozen\"");
        assertThat(english.change("FF0780", "FF0780")).isEqualTo("{\"findings\":[]}");
    }

    @Test
    void wishes_in_chinese_lead_to_the_same_bytes_as_in_english() {
        String chinese = new WishAnswers(Language.ZH).design("数据：读 A|B，写 B；密钥：由 B 修改；控制位：由 B 修改", false);
        String english = new WishAnswers(Language.EN).design("data: read A|B, write B; keys: B; rights: B", false);
        assertThat(chinese).contains("\"bytes\":\"787788\"").contains("\"count\":1");
        assertThat(english).contains("\"bytes\":\"787788\"").contains("\"count\":1");
    }
}

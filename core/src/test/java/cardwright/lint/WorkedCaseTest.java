package cardwright.lint;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/// E8 73 C1 69, which a published tutorial recommends (data 110, 100, 101, trailer 001) and of which it
/// says that block 2 is read with key A.
class WorkedCaseTest {
    private static final List<Finding> FINDINGS = Lint.bytes(0xE8, 0x73, 0xC1);

    @Test
    void it_is_an_error_and_the_error_comes_first() {
        assertThat(FINDINGS.stream().map(Finding::id))
                .containsExactly(
                        FindingId.KEY_B_READABLE_BUT_NEEDED,
                        FindingId.BLOCK_UNREADABLE,
                        FindingId.VALUE_NOT_RECHARGEABLE,
                        FindingId.BLOCK_UNWRITABLE);
        assertThat(FINDINGS.getFirst().severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void it_says_that_key_B_opens_nothing_what_is_lost_and_which_trailer_condition_would_do() {
        assertThat(FINDINGS.getFirst().message().in(Language.EN))
                .isEqualTo("Key B can be read under trailer condition 001, so it is data and opens nothing, and rights"
                        + " that only key B has are lost: block 0: nobody can write or increment; block 1: nobody can"
                        + " write; block 2: nobody can read. Choose trailer condition 011, the only one under which"
                        + " key B is a key and both the keys and the access bytes can still be changed.");
        assertThat(place(1)).isEqualTo("block 2");
        assertThat(FINDINGS.get(1).message().in(Language.EN)).startsWith("Every read is refused, with either key");
        assertThat(place(3)).isEqualTo("blocks 0, 1 and 2");
        assertThat(FINDINGS.get(3).message().in(Language.EN)).startsWith("Every write is refused, with either key");
    }

    @Test
    void it_says_so_in_Chinese() {
        assertThat(FINDINGS.getFirst().message().in(Language.ZH))
                .isEqualTo("在尾块条件 001 下密钥 B 可以读出，因此它只是数据，什么也打不开；只属于密钥 B 的权限全部落空："
                        + "块 0：任何密钥都不能写或加值；块 1：任何密钥都不能写；块 2：任何密钥都不能读。"
                        + "请改用尾块条件 011：只有它既让密钥 B 成为真正的密钥，又保留了修改密钥和访问控制字节的可能。");
        assertThat(FINDINGS.get(1).place().in(Language.ZH)).isEqualTo("块 2");
        assertThat(FINDINGS.get(1).message().in(Language.ZH)).startsWith("用哪个密钥都读不出，除非先改写访问控制字节。");
    }

    @Test
    void what_the_author_wanted_has_no_error() {
        assertThat(Lint.bytes(0x68, 0x73, 0xC9).stream().map(Finding::severity)).doesNotContain(Severity.ERROR);
    }

    @Test
    void access_bytes_as_delivered_give_a_note_and_no_more() {
        assertThat(Lint.bytes(0xFF, 0x07, 0x80).stream().map(Finding::id)).containsExactly(FindingId.KEY_B_IS_DATA);
        assertThat(Lint.bytes(0xFF, 0x07, 0x80).getFirst().severity()).isEqualTo(Severity.NOTE);
    }

    private static String place(int finding) {
        return FINDINGS.get(finding).place().in(Language.EN);
    }
}

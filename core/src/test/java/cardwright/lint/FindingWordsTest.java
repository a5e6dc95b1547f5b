package cardwright.lint;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.mifare.AccessConditions;
import cardwright.text.Hex;
import cardwright.text.Language;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every finding tells what a card does and what to choose instead, in both languages.
class FindingWordsTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            078F0F access-bits-frozen     => Nobody can ever change these access bytes under trailer condition 110 => choose trailer condition 011
            078F0F key-frozen             => Nobody can ever change key A or key B under trailer condition 110 => choose trailer condition 011
            F78780 key-frozen             => Nobody can change key A or key B while trailer condition 101 stands; key B can change the access bytes first => choose trailer condition 011
            078F0F block-unwritable       => Every write is refused, with either key, for ever, since the access bytes can't be changed either. => choose data condition 100
            0F078F block-unwritable       => Every write is refused, with either key, until the access bytes are changed. => choose data condition 100
            00F0FF block-unreadable       => Every read is refused, with either key, for ever, => choose data condition 010
            887F07 value-not-rechargeable => A value here can be taken from but neither added to nor written, for ever => choose data condition 110 with trailer condition 011
            FF00F0 value-not-rechargeable => A value here can be taken from but neither added to nor written, until => choose data condition 110 with trailer condition 011
            FF0780 key-b-is-data          => a card lets it authenticate and then refuses every command. => choose trailer condition 011
            """)
    void a_finding_says_what_happens_and_what_to_choose(String bytesAndId, String happens, String choose) {
        int space = bytesAndId.indexOf(' ');
        byte[] bytes = Hex.parse(bytesAndId.substring(0, space));
        Finding finding = Lint.bytes(bytes[0], bytes[1], bytes[2]).stream()
                .filter(found -> found.id().id().equals(bytesAndId.substring(space + 1)))
                .findFirst()
                .orElseThrow();
        assertThat(finding.message().in(Language.EN)).contains(happens).contains(choose);
    }

    @Test
    void no_message_of_any_conditions_is_left_in_the_other_language_or_unfinished() {
        for (int word = 0; word < 4096; word++) {
            for (Finding finding : Lint.conditions(AccessConditions.ofWord(word))) {
                assertThat(finding.message().in(Language.EN))
                        .doesNotContainPattern("[{}\\p{IsHan}]")
                        .endsWith(".");
                assertThat(finding.message().in(Language.ZH))
                        .doesNotContainPattern("[{}]|[a-z]{3}")
                        .endsWith("。");
                assertThat(finding.place().in(Language.EN)).doesNotContainPattern("[{}\\p{IsHan}]");
                assertThat(finding.place().in(Language.ZH)).containsPattern("\\p{IsHan}");
            }
        }
    }

    @Test
    void a_program_shows_a_finding_at_the_parts_that_its_words_name() {
        for (int word = 0; word < 4096; word++) {
            for (Finding finding : Lint.conditions(AccessConditions.ofWord(word))) {
                String words = finding.place().in(Language.EN);
                Set<FindingPart> named = EnumSet.noneOf(FindingPart.class);
                add(named, FindingPart.GROUP_0, words.contains("0"));
                add(named, FindingPart.GROUP_1, words.contains("1"));
                add(named, FindingPart.GROUP_2, words.contains("2"));
                add(named, FindingPart.KEY_A, words.contains("key A") || words.contains("keys"));
                add(named, FindingPart.ACCESS_BYTES, words.contains("access bytes"));
                add(named, FindingPart.KEY_B, words.contains("key B") || words.contains("keys"));
                assertThat(finding.place().parts()).as(words).containsExactlyElementsOf(named);
                assertThat(finding.place().sectors()).isEmpty();
            }
        }
    }

    private static void add(Set<FindingPart> parts, FindingPart part, boolean named) {
        if (named) {
            parts.add(part);
        }
    }

    @Test
    void findings_of_the_same_conditions_are_made_once() {
        assertThat(Lint.conditions(AccessConditions.ofWord(7))).isSameAs(Lint.conditions(AccessConditions.ofWord(7)));
    }
}

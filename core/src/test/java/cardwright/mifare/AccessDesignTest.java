package cardwright.mifare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import cardwright.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The encodings found for a policy are all that grant it, and no other.
class AccessDesignTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            data: read A|B, write B; value: increment B, decrement A|B; keys: changed by B => 80FF07 08778F
            数据：读 A|B，写 B；值：加值 B，减值 A|B；密钥：由 B 修改；控制位：由 B 修改 => 08778F
            data: read A, write A, increment A, decrement A              => 7F0F08 FF0F00 FF0780
            data: read A, write A, increment A, decrement A; rights: A   => FF0780
            data: read A|B, write B; trailer: keys B, rights B           => 787788
            data: read A|B; keys: never; rights: never                   => 078F0F 07878F
            data: read B; trailer: keys B, rights B                      => 7870F8
            block 0: read A|B, write B, increment B, decrement A|B; block 1: read A|B, write B; block 2: read B; trailer: keys B, rights B => 6873C9
            """)
    void a_worked_policy_has_exactly_these_encodings_least_first(String words, String encodings) {
        assertThat(encodings(words)).isEqualTo(encodings);
    }

    @Test
    void what_conditions_grant_is_granted_by_them_and_all_that_grant_the_same_and_no_other() {
        Map<List<String>, List<AccessConditions>> sameRights = new HashMap<>();
        for (int word = 0; word < 4096; word++) {
            AccessConditions conditions = AccessConditions.ofWord(word);
            sameRights
                    .computeIfAbsent(RightsReference.usable(conditions), rights -> new ArrayList<>())
                    .add(conditions);
        }
        for (List<AccessConditions> same : sameRights.values()) {
            for (AccessConditions conditions : same) {
                AccessDesign design = AccessPolicy.of(conditions).design();
                assertThat(design.exact()).containsExactlyInAnyOrderElementsOf(same);
                assertThat(design.nearest()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"data: never", "data: read A", "data: read A|B", "block 2: never; data: read A; key B: read A"})
    void the_encoding_that_grants_least_comes_first(String words) {
        List<AccessConditions> exact = AccessPolicy.parse(words).design().exact();
        assertThat(exact).hasSizeGreaterThan(2);
        List<List<Integer>> keys = exact.stream()
                .map(conditions -> List.of(
                        RightsReference.grants(RightsReference.usable(conditions)),
                        RightsReference.grants(RightsReference.table(conditions)),
                        conditions.word()))
                .toList();
        for (int i = 1; i < keys.size(); i++) {
            assertThat(compare(keys.get(i - 1), keys.get(i))).isNegative();
        }
    }

    @Test
    void a_policy_that_nothing_grants_gets_the_nearest_encodings_with_their_differences() {
        AccessDesign design = AccessPolicy.parse("data: read A|B, write A").design();
        assertThat(design.exact()).isEmpty();
        assertThat(design.nearest()).hasSizeBetween(2, AccessDesign.MOST_NEAREST);
        AccessNearMiss first = design.nearest().getFirst();
        assertThat(first.conditions()).hasToString("078F0F (010 010 010, 110)");
        assertThat(first.differences())
                .containsExactly(
                        difference(0, Operation.WRITE), difference(1, Operation.WRITE), difference(2, Operation.WRITE));
        assertThat(first.lines().getFirst().in(Language.EN)).isEqualTo("blocks 0, 1 and 2: key A can't write");
        AccessNearMiss second = design.nearest().get(1);
        assertThat(second.conditions()).hasToString("70FF08 (100 100 100, 110)");
        assertThat(second.lines().stream().map(line -> line.in(Language.EN)))
                .containsExactly("blocks 0, 1 and 2: key B can also write", "blocks 0, 1 and 2: key A can't write");
        assertThat(second.lines().stream().map(line -> line.in(Language.ZH)))
                .containsExactly("块 0、1、2：密钥 B 还可以写", "块 0、1、2：密钥 A 不能写");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data: read A|B, write A; keys: B; rights: B",
                "block 0: write A; data: read A|B; keys: A; rights: B",
                "data: increment A, decrement B; key A: read A; key B: read B; rights: read never",
                "data: all B; keys: A; key B: read A; rights: read A|B, changed by B",
                "block 0: read A; block 1: read B; block 2: write A; keys: never; key B: read A|B; rights: read B, changed by A",
            })
    void no_encoding_is_nearer_than_the_nearest_and_the_differences_are_those_of_the_tables(String words) {
        AccessPolicy policy = AccessPolicy.parse(words);
        AccessDesign design = policy.design();
        assertThat(design.exact()).isEmpty();
        int last = 0;
        for (AccessNearMiss miss : design.nearest()) {
            int count = differences(policy, miss.conditions());
            assertThat(miss.differences()).hasSize(count);
            assertThat(count).isGreaterThanOrEqualTo(last);
            last = count;
            for (AccessDifference difference : miss.differences()) {
                int index = AccessRight.all().indexOf(difference.right());
                assertThat(difference.got().notation())
                        .isEqualTo(RightsReference.usable(miss.conditions()).get(index));
                assertThat(policy.wish(difference.right())).contains(difference.wished());
                assertThat(difference.got()).isNotEqualTo(difference.wished());
            }
        }
        assertThat(design.nearest().stream().map(AccessNearMiss::differences)).doesNotHaveDuplicates();
        int nearest = differences(policy, design.nearest().getFirst().conditions());
        for (int word = 0; word < 4096; word++) {
            assertThat(differences(policy, AccessConditions.ofWord(word))).isGreaterThanOrEqualTo(nearest);
        }
    }

    @Test
    void blocks_with_the_same_wishes_are_offered_the_same_condition() {
        for (AccessNearMiss miss :
                AccessPolicy.parse("block 1: never; data: write A").design().nearest()) {
            assertThat(miss.conditions().data(0)).isEqualTo(miss.conditions().data(2));
        }
    }

    @Test
    void conditions_of_a_policy_are_those_that_grant_least_or_a_reason_why_there_are_none() {
        assertThat(AccessConditions.of(AccessPolicy.parse("data: read A|B, write B; keys: B")))
                .hasToString("F0FF00 (100 100 100, 100)");
        assertThatThrownBy(() -> AccessConditions.of(AccessPolicy.parse("data: read A|B, write A")))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("No access bytes grant exactly this. The nearest are 078F0F (010 010 010, 110), with the"
                        + " differences: blocks 0, 1 and 2: key A can't write. Change the wishes, or take these.");
    }

    private static int differences(AccessPolicy policy, AccessConditions conditions) {
        List<String> usable = RightsReference.usable(conditions);
        List<AccessRight> rights = AccessRight.all();
        int count = 0;
        for (int i = 0; i < rights.size(); i++) {
            String got = usable.get(i);
            count += policy.wish(rights.get(i))
                            .map(Permission::notation)
                            .orElse(got)
                            .equals(got)
                    ? 0
                    : 1;
        }
        return count;
    }

    private static AccessDifference difference(int group, Operation operation) {
        return new AccessDifference(new AccessRight.OfData(group, operation), Permission.A, Permission.NEVER);
    }

    private static int compare(List<Integer> some, List<Integer> others) {
        for (int i = 0; i < some.size(); i++) {
            int order = Integer.compare(some.get(i), others.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static String encodings(String words) {
        return String.join(
                " ",
                AccessPolicy.parse(words).design().exact().stream()
                        .map(conditions -> Hex.of(conditions.toBytes()))
                        .toList());
    }
}

package cardwright.lint;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.mifare.AccessConditions;
import cardwright.mifare.AccessPolicy;
import cardwright.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Conditions against a policy: more than wished, less than wished, or exactly that.
class PolicyLintTest {
    private static final AccessPolicy NOTEBOOK = AccessPolicy.parse("data: read A|B, write B; rights: changed by B");

    @Test
    void rights_wider_than_the_policy_are_named_by_block_key_and_operation() {
        List<Finding> findings = Lint.against(NOTEBOOK, AccessConditions.parse(0x7F, 0x07, 0x88));
        assertThat(findings.stream().map(Finding::id)).containsExactly(FindingId.WIDER_THAN_POLICY);
        assertThat(findings.getFirst().severity()).isEqualTo(Severity.WARNING);
        assertThat(findings.getFirst().place().in(Language.EN)).isEqualTo("access bytes");
        assertThat(findings.getFirst().message().in(Language.EN))
                .contains("blocks 0, 1 and 2: key A or B can also increment and decrement; key A can also write.");
        assertThat(findings.getFirst().message().in(Language.ZH)).contains("块 0、1、2：密钥 A 或 B 还可以加值、减值；密钥 A 还可以写。");
    }

    @Test
    void rights_narrower_than_the_policy_are_named() {
        List<Finding> findings = Lint.against(NOTEBOOK, AccessConditions.parse(0x07, 0x8F, 0x0F));
        assertThat(findings.stream().map(Finding::id)).containsExactly(FindingId.NARROWER_THAN_POLICY);
        assertThat(findings.getFirst().message().in(Language.EN))
                .contains("blocks 0, 1 and 2: key B can't write; access bytes: key B can't change.");
    }

    @Test
    void a_key_B_that_opens_nothing_does_not_fulfil_a_policy() {
        assertThat(Lint.against(NOTEBOOK, AccessConditions.TRANSPORT).stream().map(Finding::id))
                .containsExactly(FindingId.WIDER_THAN_POLICY, FindingId.NARROWER_THAN_POLICY);
    }

    @Test
    void conditions_have_no_finding_exactly_against_the_policies_they_were_found_for() {
        List<AccessConditions> exact = NOTEBOOK.design().exact();
        for (int word = 0; word < 4096; word++) {
            AccessConditions conditions = AccessConditions.ofWord(word);
            assertThat(Lint.against(NOTEBOOK, conditions).isEmpty()).isEqualTo(exact.contains(conditions));
            assertThat(Lint.against(AccessPolicy.of(conditions), conditions)).isEmpty();
        }
    }
}

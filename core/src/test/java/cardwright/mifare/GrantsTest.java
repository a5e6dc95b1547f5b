package cardwright.mifare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.text.Language;
import cardwright.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Grants are the tables, and their sentences say what the tables say.
class GrantsTest {
    private static final AccessConditions WORKED = AccessConditions.parse(0xE8, 0x73, 0xC1);
    private static final AccessConditions PURSE = AccessConditions.parse(0x08, 0x77, 0x8F);

    @Test
    void grants_are_the_data_sheets_tables_in_both_views_for_all_4096_conditions() {
        for (int word = 0; word < 4096; word++) {
            AccessConditions conditions = AccessConditions.ofWord(word);
            assertThat(Grants.ofTable(conditions)).hasToString(String.join(" ", RightsReference.table(conditions)));
            assertThat(Grants.usable(conditions)).hasToString(String.join(" ", RightsReference.usable(conditions)));
        }
    }

    @Test
    void there_are_18_rights_and_each_is_given_and_taken_by_itself() {
        List<AccessRight> rights = AccessRight.all();
        assertThat(rights).hasSize(18).doesNotHaveDuplicates();
        for (AccessRight right : rights) {
            for (Permission permission : Permission.values()) {
                Grants grants = Grants.NONE.with(right, Permission.A_OR_B).with(right, permission);
                for (AccessRight other : rights) {
                    assertThat(grants.permission(other)).isEqualTo(other.equals(right) ? permission : Permission.NEVER);
                }
                assertThat(grants.isEmpty()).isEqualTo(permission == Permission.NEVER);
                assertThat(grants.count())
                        .isEqualTo(permission
                                .notation()
                                .replace("never", "")
                                .replace("|", "")
                                .length());
                assertThat(grants.without(grants)).isEqualTo(Grants.NONE).hasSameHashCodeAs(Grants.NONE);
            }
        }
        assertThat(Grants.NONE
                        .with(rights.getFirst(), Permission.A_OR_B)
                        .without(Grants.NONE.with(rights.getFirst(), Permission.A)))
                .isEqualTo(Grants.NONE.with(rights.getFirst(), Permission.B))
                .isNotEqualTo(Grants.NONE)
                .isNotEqualTo(null);
    }

    @Test
    void a_data_group_that_does_not_exist_is_a_mistake_of_the_program() {
        assertThatThrownBy(() -> new AccessRight.OfData(3, Operation.READ))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AccessRight.OfData(-1, Operation.READ))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void conditions_are_explained_by_what_the_keys_can_really_do() {
        assertThat(in(Language.EN, WORKED.explain(GroupNames.OF_ANY_SECTOR)))
                .containsExactly(
                        "block 0: key A can read and decrement; nobody can write or increment",
                        "block 1: key A can read; nobody can write, increment or decrement",
                        "block 2: nobody can read, write, increment or decrement",
                        "key A: key A can change; nobody can read",
                        "access bytes: key A can read and change",
                        "key B: key A can read and change",
                        "Key B can be read, so it is data and opens nothing.");
        assertThat(in(Language.ZH, WORKED.explain(GroupNames.OF_ANY_SECTOR)))
                .containsExactly(
                        "块 0：密钥 A 可以读、减值；任何密钥都不能写或加值",
                        "块 1：密钥 A 可以读；任何密钥都不能写、加值或减值",
                        "块 2：任何密钥都不能读、写、加值或减值",
                        "密钥 A：密钥 A 可以修改；任何密钥都不能读",
                        "访问控制字节：密钥 A 可以读、修改",
                        "密钥 B：密钥 A 可以读、修改",
                        "密钥 B 可以读出，因此它只是数据，什么也打不开。");
    }

    @Test
    void groups_with_the_same_rights_are_explained_once_and_by_their_numbers_on_the_card() {
        assertThat(in(Language.EN, PURSE.explain(GroupNames.of(SectorNumber.of(33)))))
                .containsExactly(
                        "blocks 144-148, 149-153 and 154-158: key A or B can read and decrement;"
                                + " key B can write and increment",
                        "key A: key B can change; nobody can read",
                        "access bytes: key A or B can read; key B can change",
                        "key B: key B can change; nobody can read");
    }

    @Test
    void what_is_too_much_too_little_or_lost_is_said_so() {
        Grants grants = Grants.NONE
                .with(new AccessRight.OfData(0, Operation.READ), Permission.A)
                .with(new AccessRight.OfData(0, Operation.WRITE), Permission.A)
                .with(new AccessRight.OfData(2, Operation.READ), Permission.A_OR_B)
                .with(new AccessRight.OfData(2, Operation.DECREMENT), Permission.B)
                .with(new AccessRight.OfTrailer(TrailerField.ACCESS, true), Permission.B);
        GroupNames names = GroupNames.of(SectorNumber.of(1));
        assertThat(in(Language.EN, grants.asExtra(names)))
                .containsExactly(
                        "block 4: key A can also read and write",
                        "block 6: key A or B can also read; key B can also decrement",
                        "access bytes: key B can also change");
        assertThat(in(Language.EN, grants.asMissing(names)))
                .containsExactly(
                        "block 4: key A can't read or write",
                        "block 6: keys A and B can't read; key B can't decrement",
                        "access bytes: key B can't change");
        assertThat(in(Language.EN, grants.asLost(names)))
                .containsExactly(
                        "block 4: nobody can read or write",
                        "block 6: nobody can read or decrement",
                        "access bytes: nobody can change");
        assertThat(in(Language.ZH, grants.asExtra(names)))
                .containsExactly("块 4：密钥 A 还可以读、写", "块 6：密钥 A 或 B 还可以读；密钥 B 还可以减值", "访问控制字节：密钥 B 还可以修改");
        assertThat(in(Language.ZH, grants.asMissing(names)))
                .containsExactly("块 4：密钥 A 不能读或写", "块 6：密钥 A 和 B 不能读；密钥 B 不能减值", "访问控制字节：密钥 B 不能修改");
        assertThat(Grants.NONE.asLost(names)).isEmpty();
    }

    private static List<String> in(Language language, List<Text> texts) {
        return texts.stream().map(text -> text.in(language)).toList();
    }
}

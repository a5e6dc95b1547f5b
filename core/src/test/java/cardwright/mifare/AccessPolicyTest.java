package cardwright.mifare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Wishes in words: whatever the form and the language, the same wishes are the same policy.
class AccessPolicyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "data: read A|B, write B; value: increment B, decrement A|B; keys: changed by B",
                "value: increment B, decrement A|B; data: read A|B, write B; keys: changed by B",
                "DATA: READ a|b, WRITE b; VALUE: INC b, DEC a|b; KEYS: B",
                "  data:read A or B;;data:write B;data:inc B,dec AB;key A,key B:by B;",
                "data: read A|B\nvalue: write B, add B, take A|B\nkeys: B",
                "data: read by key A or key B, written by keyB; value: add B, take A/B; keys A and B: changed by B",
                "data: B writes, A|B reads, B increment, restore A + B; keys: B",
                "data: read A|B and write B and increment B and decrement A|B. keys: B",
                "data: read A|B write B increment B decrement A|B; keys: B",
                "blocks 0-2: read A|B, write B, increment B, transfer A|B; keys A, B: B",
                "block 0, 1: read and decrement A|B, write and increment B; block 2: read/dec either, write/inc B; keys: B",
                "data blocks: read A|B, read B|A, write B, top-up B, debit any; trailer: keys B",
                "数据: 读 A|B, 写 B; 值: 加 B, 减 A|B; 密钥: 由 B 修改",
                "数据：读Ａ｜Ｂ，写Ｂ；值：充值Ｂ，扣款Ａ｜Ｂ；密钥：由Ｂ修改",
                "数据：读A或B、写B；值：加值B、减值A或B；密钥A、密钥B：由B修改",
                "数据块：密钥A或密钥B可读，密钥B可写；钱包：B加值，A|B减值；密钥：B",
                "块0到2：读取和减值A|B。块0-2：写入、增值B。密钥：B改",
                "第0块、第1块、第2块：读、减值 任一，写、加值 B；秘钥：由 B 更改",
            })
    void a_purse_is_a_purse_in_every_form(String words) {
        assertThat(AccessPolicy.parse(words))
                .hasToString("data: read A|B, write B, increment B, decrement A|B; key A: change B; key B: change B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data: read A|B; keys: changed by B; rights: changed by B, read A|B",
                "data: read A|B; trailer: keys B, rights B, rights read A|B",
                "data: read A|B; trailer: keys changed by B, rights changed by B and read by key A or key B",
                "data: read A|B; trailer: key A changed by B, key B changed by B, access bits changed by B; rights: read A|B",
                "data: read A|B; trailer: keys by key B; access bytes: B, read either",
                "data: read A|B; trailer: changed by B; rights: read A|B",
                "data: read A|B; trailer: keys and rights B; rights: read A|B",
                "data: read A|B; trailer: key A and B changed by B, rights key B; rights: read A|B",
                "数据：读 A|B；密钥：由 B 修改；控制位：由 B 修改，读 A|B",
                "数据：读 A|B；尾块：密钥由B修改、控制位由B修改；访问控制字节：可读A|B",
                "数据：读 A|B；扇区尾块：密钥 A 由 B 修改，密钥 B 由 B 修改，权限 B；权限：读 A|B",
                "数据：只读 A|B；尾块：密钥 B，访问控制位 B；访问控制：读取 A|B",
            })
    void a_trailer_is_a_trailer_in_every_form(String words) {
        assertThat(AccessPolicy.parse(words))
                .hasToString("data: read A|B; key A: change B; rights: read A|B, change B; key B: change B");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            data: never                                    => data: never
            data: -                                        => data: never
            数据：禁止                                      => data: never
            data: read A, write -                          => data: read A
            data: no write, read B                         => data: read B
            data: nobody writes, B reads                   => data: read B
            数据：读 B，不允许写                             => data: read B
            数据：B 可读，不可写                             => data: read B
            data: all A                                    => data: read A, write A, increment A, decrement A
            数据：全部 A|B                                  => data: read A|B, write A|B, increment A|B, decrement A|B
            数据：读写 A                                    => data: read A, write A
            data: rw A|B                                   => data: read A|B, write A|B
            data: changed by B                             => data: write B
            block 1: read A; data: read B                  => blocks 0, 2: read B; block 1: read A
            block 2: never; value: decrement A             => blocks 0, 1: decrement A; block 2: never
            block 0: read A; block 1: read B; block 2: write A => block 0: read A; block 1: read B; block 2: write A
            data block 0: read A; data: never              => block 0: read A; blocks 1, 2: never
            块 0–1：读 A；数据：禁止                         => blocks 0, 1: read A; block 2: never
            data: never; key B: read A, changed by A       => data: never; key B: read A, change A
            data: never; keys: read never                  => data: never; key A: read never; key B: read never
            data: never; key B: all A                      => data: never; key B: read A, change A
            data: never; keys: nobody                      => data: never; key A: change never; key B: change never
            data: never; trailer: key B changed by A or B  => data: never; key B: change A|B
            data: never; trailer: keys A or B              => data: never; key A: change A|B; key B: change A|B
            data: never; trailer: rights by key A or key B => data: never; rights: change A|B
            data: never; trailer: never                    => data: never; key A: change never; rights: change never; key B: change never
            data, keys: read never                         => data: never; key A: read never; key B: read never
            """)
    void words_mean_exactly_this(String words, String policy) {
        assertThat(AccessPolicy.parse(words)).hasToString(policy);
        assertThat(AccessPolicy.parse(policy)).isEqualTo(AccessPolicy.parse(words));
    }

    @Test
    void what_is_not_mentioned_of_data_is_wished_away_and_of_the_trailer_is_free() {
        AccessPolicy policy = AccessPolicy.parse("block 1: read A; data: write B; key A: changed by B");
        assertThat(policy.wish(new AccessRight.OfData(0, Operation.WRITE))).contains(Permission.B);
        assertThat(policy.wish(new AccessRight.OfData(0, Operation.READ))).contains(Permission.NEVER);
        assertThat(policy.wish(new AccessRight.OfData(1, Operation.READ))).contains(Permission.A);
        assertThat(policy.wish(new AccessRight.OfData(1, Operation.WRITE))).contains(Permission.NEVER);
        assertThat(policy.wish(new AccessRight.OfTrailer(TrailerField.KEY_A, true)))
                .contains(Permission.B);
        assertThat(policy.wish(new AccessRight.OfTrailer(TrailerField.KEY_A, false)))
                .isEmpty();
        assertThat(policy.wish(new AccessRight.OfTrailer(TrailerField.ACCESS, true)))
                .isEmpty();
    }

    @Test
    void a_policy_printed_is_the_policy_again_for_all_4096_conditions() {
        for (int word = 0; word < 4096; word++) {
            AccessPolicy policy = AccessPolicy.of(AccessConditions.ofWord(word));
            assertThat(AccessPolicy.parse(policy.toString())).isEqualTo(policy).hasSameHashCodeAs(policy);
        }
        assertThat(AccessPolicy.parse("data: never"))
                .isNotEqualTo(AccessPolicy.parse("data: never; keys: never"))
                .isNotEqualTo(AccessPolicy.parse("data: read A"))
                .isNotEqualTo(null);
    }
}

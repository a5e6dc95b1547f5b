package cardwright.mifare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cardwright.text.InvalidInput;
import cardwright.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What can't be understood, or would be understood in two ways, is refused by word, position and way out,
/// and never guessed.
class PolicyErrorTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            data: redd A        => "redd" (character 7) is not part of a wish. Did you mean "read"?
            data: read A; vlaue: incrment B => "vlaue" (character 15) is not a place in a sector. Did you mean "value"?
            data: read A|C      => "C" (character 14) is not part of a wish. A wish is read, write, increment, decrement or changed by, with A, B, A|B or never: e.g. read A|B.
            data: read neverr   => "neverr" (character 12) is not part of a wish. Did you mean "never"?
            sector: read A      => names no place before its colon
            数据：读取全 A        => "全" (character 6) is not part of a wish.
            数剧：读 A           => "数剧" (character 1) is not a place in a sector. Did you mean "数据"?
            read: A             => "read" (character 1) is not a place in a sector. Places are: data, value, block 0, blocks 0-1, trailer, keys, key A, key B, rights.
            A: read             => "A" (character 1) is not a place
            data: 1 A           => "1" (character 7) is not part of a wish
            data: rights B      => "rights" (character 7) is not part of a wish
            data: block 1 read A => "block" (character 7) is not part of a wish
            data read A         => The clause that begins with "data" (character 1) has no colon.
            data                => The clause that begins with "data" (character 1) has no colon.
            data: read A, keys: B => A second colon in one clause (character 19). Clauses are separated by semicolons
            : read A            => The clause that begins with ":" (character 1) names no place before its colon
            block: read A       => The clause that begins with "block" (character 1) names no place before its colon; a block needs its number.
            block 3: read A     => "3" (character 7) is not a block of a policy. It speaks of blocks 0, 1 and 2
            blocks 1-7: read A  => "7" (character 10) is not a block of a policy.
            data:               => The clause that begins with "data" (character 1) wishes nothing.
            data: , ;           => The clause that begins with "data" (character 1) wishes nothing.
            data: read          => "read" (character 7) does not say which keys. Add A, B, A|B or never
            data: read, write A => "read" (character 7) does not say which keys.
            data: A|B           => "A" (character 7) does not say what the keys shall do.
            data: read A, B     => "B" (character 15) does not say what the keys shall do.
            data: read not A    => "not" (character 12) stands together with a key.
            data: A can't write => "can't" (character 9) stands together with a key.
            data: never; keys: add B => "add" (character 20) is for data blocks. Keys and access bits are read or changed
            data, rights: decrement A => "decrement" (character 15) is for data blocks.
            data: never; trailer: read A => "read" (character 23) must name the part of the trailer
            data: never; trailer: key B => "key" (character 23) does not say which keys.
            data: never; trailer: rights by key A and key B => "key" (character 43) does not say which keys.
            data: read A; value: read B => "read" (character 22) wishes B for what was wished as A already (character 7).
            data: read A, all B => "all" (character 15) wishes B for what was wished as A already (character 7).
            data: never, read A => "read" (character 14) wishes A for what was wished as never already (character 7).
            blocks 0-1: write B; block 1: write A; data: never => "write" (character 31) wishes A for what was wished as B already (character 13).
            data: never; keys: B; key B: changed by A => "changed" (character 30) wishes A for what was wished as B already (character 20).
            data: never; keys: key A changed by B => "B" (character 37) wishes B for what was wished as A already (character 26).
            keys: changed by B  => Nothing is said about blocks 0, 1 and 2. Add data:
            block 1: read A     => Nothing is said about blocks 0 and 2. Add data:
            blocks 0, 2: read A => Nothing is said about block 1. Add data:
            block 0-2: read A; data: never => "data" (character 20) is for blocks that no other clause names, and all three are named.
            """)
    void a_mistake_is_named_with_its_place_and_the_way_out(String words, String message) {
        assertThat(error(words).text().in(Language.EN)).contains(message);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            数剧：读 A             => “数剧”（第 1 个字符）不是扇区里的位置。是否想写“数据”？
            数据：毒 A             => “毒”（第 4 个字符）不能作为要求的一部分。
            数据：读               => “读”（第 4 个字符）没有说明是哪个密钥。
            数据：A                => “A”（第 4 个字符）没有说明密钥可以做什么。
            数据：A 不能写          => “不能”（第 6 个字符）与密钥写在一起了。
            数据：读 A；值：读 B     => “读”（第 10 个字符）要求 B，而同一权限前面（第 4 个字符）已要求 A。
            数据：读 A，密钥：B      => 同一分句里出现第二个冒号（第 10 个字符）。
            块 0：读 A             => 没有提到块 1、2。
            块 3：读 A             => “3”（第 3 个字符）不是策略里的块。
            块：读 A               => 以“块”（第 1 个字符）开头的分句在冒号前没有指明位置
            数据                   => 以“数据”（第 1 个字符）开头的分句没有冒号。
            数据：                 => 以“数据”（第 1 个字符）开头的分句没有任何要求。
            数据：禁止；密钥：加值 B  => “加值”（第 10 个字符）只适用于数据块。
            数据：禁止；尾块：读 A    => “读”（第 10 个字符）须指明尾块的哪一部分
            块 0-2：读 A；数据：禁止  => “数据”（第 11 个字符）针对未被其他分句提到的块，而三个块都已提到。
            """)
    void a_mistake_in_Chinese_is_named_in_Chinese(String words, String message) {
        assertThat(error(words).text().in(Language.ZH)).contains(message);
    }

    @Test
    void no_words_are_no_policy() {
        assertThat(error("").text().in(Language.EN)).startsWith("Nothing is said about blocks 0, 1 and 2.");
    }

    private static InvalidInput error(String words) {
        InvalidInput error = catchThrowableOfType(InvalidInput.class, () -> AccessPolicy.parse(words));
        assertThat(error).as(words).isNotNull();
        return error;
    }
}
